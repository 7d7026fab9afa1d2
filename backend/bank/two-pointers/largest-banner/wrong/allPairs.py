# Expect: timeLimitExceeded
# Why: tries every pair of poles, which is quadratic
def largest_banner(positions: list[float], heights: list[float]) -> float:
    largest = 0.0
    for left in range(len(positions)):
        for right in range(left + 1, len(positions)):
            area = (positions[right] - positions[left]) * min(heights[left], heights[right])
            if area > largest:
                largest = area
    return largest
