# Expect: wrongAnswer
# Why: counts how many guests are there at once at most, which is another question


def fewest_photos(arrives: list[int], leaves: list[int]) -> int:
    changes = sorted([(arrival, 0) for arrival in arrives] + [(leave, 1) for leave in leaves])
    present = most = 0
    for _, leaving in changes:
        present += -1 if leaving else 1
        most = max(most, present)
    return most
