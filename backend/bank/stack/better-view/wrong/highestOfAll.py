# Expect: wrongAnswer
# Why: walks to the highest place of all instead of the first that is higher


def steps_to_better_view(heights: list[int]) -> list:
    count = len(heights)
    highest = max(heights)
    tops = [place for place, height in enumerate(heights) if height == highest]
    tops += [place + count for place in tops]
    steps: list = []
    following = 0
    for place, height in enumerate(heights):
        while tops[following] <= place:
            following += 1
        steps.append(tops[following] - place if height < highest else None)
    return steps
