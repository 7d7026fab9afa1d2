# Expect: wrongAnswer
# Why: forgets the drain


def litres_left(heights: list[int], drain: int) -> int:
    litres = 0
    first, last = 0, len(heights) - 1
    left_highest = right_highest = 0
    while first < last:
        left_highest = max(left_highest, heights[first])
        right_highest = max(right_highest, heights[last])
        if left_highest < right_highest:
            litres += left_highest - heights[first]
            first += 1
        else:
            litres += right_highest - heights[last]
            last -= 1
    return litres
