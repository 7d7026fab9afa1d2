def steps_to_better_view(heights: list[int]) -> list:
    count = len(heights)
    return [
        next((steps for steps in range(1, count) if heights[(place + steps) % count] > heights[place]), None)
        for place in range(count)
    ]
