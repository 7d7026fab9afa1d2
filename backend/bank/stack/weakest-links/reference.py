def sum_of_weakest(strengths: list[int]) -> int:
    # Pieces that end at the current link, grouped by strength, weakest group first: (strength, number of pieces).
    groups: list[tuple[int, int]] = []
    ending_here = 0
    total = 0
    for strength in strengths:
        pieces = 1
        while groups and groups[-1][0] >= strength:
            stronger, count = groups.pop()
            ending_here -= stronger * count
            pieces += count
        groups.append((strength, pieces))
        ending_here += strength * pieces
        total += ending_here
    return total
