# Expect: timeLimitExceeded
# Why: walks on from every place until it finds a higher one


def steps_to_better_view(heights: list[int]) -> list:
    count = len(heights)
    doubled = heights + heights
    steps: list = []
    for place, height in enumerate(heights):
        found = None
        for walked in range(1, count):
            if doubled[place + walked] > height:
                found = walked
                break
        steps.append(found)
    return steps
