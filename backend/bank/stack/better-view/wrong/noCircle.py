# Expect: wrongAnswer
# Why: ends at the last place instead of going on at place 0


def steps_to_better_view(heights: list[int]) -> list:
    steps: list = [None] * len(heights)
    waiting: list[int] = []
    for place, height in enumerate(heights):
        while waiting and heights[waiting[-1]] < height:
            earlier = waiting.pop()
            steps[earlier] = place - earlier
        waiting.append(place)
    return steps
