# Expect: wrongAnswer
# Why: ties each rope, in ascending order, to the one that has been growing from the beginning


def least_effort(lengths: list[int]) -> int:
    lengths.sort()
    effort = 0
    tied = lengths[0]
    for length in lengths[1:]:
        tied += length
        effort += tied
    return effort
