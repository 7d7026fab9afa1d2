def litres_left(heights: list[int], drain: int) -> int:
    # Levels sink until nothing can flow any more: never below the bed, and nowhere above an outlet that can be reached.
    level = [max(heights)] * len(heights)
    level[drain] = heights[drain]
    changed = True
    while changed:
        changed = False
        for bed, height in enumerate(heights):
            if bed == drain:
                continue
            left = level[bed - 1] if bed > 0 else 0
            right = level[bed + 1] if bed + 1 < len(heights) else 0
            sunk = max(height, min(level[bed], left, right))
            if sunk < level[bed]:
                level[bed] = sunk
                changed = True
    return sum(level) - sum(heights)
