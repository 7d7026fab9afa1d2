from typing import Optional


def steps_to_better_view(heights: list[int]) -> list[Optional[int]]:
    count = len(heights)
    steps: list[Optional[int]] = [None] * count
    # Places that have found no higher one yet; none of them is higher than the one below it.
    waiting: list[int] = []
    for walked in range(2 * count):
        height = heights[walked % count]
        while waiting and heights[waiting[-1]] < height:
            place = waiting.pop()
            steps[place] = walked - place
        if walked < count:
            waiting.append(walked)
    return steps
