def smallest_difference(weights: list[int]) -> int:
    total = sum(weights)
    # Bit k says whether some of the parcels weigh k together.
    loads = 1
    for weight in weights:
        loads |= loads << weight
    half = total // 2
    while not loads >> half & 1:
        half -= 1
    return total - 2 * half
