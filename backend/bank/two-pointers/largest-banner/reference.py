def largest_banner(positions: list[float], heights: list[float]) -> float:
    left, right = 0, len(positions) - 1
    largest = 0.0
    while left < right:
        width = positions[right] - positions[left]
        largest = max(largest, width * min(heights[left], heights[right]))
        # The shorter pole cannot do better: every other banner it could still hold is narrower.
        if heights[left] < heights[right]:
            left += 1
        else:
            right -= 1
    return largest
