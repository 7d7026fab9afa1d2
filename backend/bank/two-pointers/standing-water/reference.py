def litres_left(heights: list[int], drain: int) -> int:
    def between(first: int, last: int) -> int:
        """What stands between two beds, over each of which water flows off."""
        litres = 0
        left_highest = right_highest = 0
        while first < last:
            left_highest = max(left_highest, heights[first])
            right_highest = max(right_highest, heights[last])
            # The lower of both sides decides about its own bed, whatever lies between.
            if left_highest < right_highest:
                litres += left_highest - heights[first]
                first += 1
            else:
                litres += right_highest - heights[last]
                last -= 1
        return litres

    return between(0, drain) + between(drain, len(heights) - 1)
