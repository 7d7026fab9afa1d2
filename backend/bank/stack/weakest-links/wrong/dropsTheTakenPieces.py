# Expect: wrongAnswer
# Why: forgets that a weak link takes over the pieces of all stronger links before it, not just of the last one


def sum_of_weakest(strengths: list[int]) -> int:
    groups: list[tuple[int, int]] = []
    ending_here = 0
    total = 0
    for strength in strengths:
        pieces = 1
        while groups and groups[-1][0] >= strength:
            stronger, count = groups.pop()
            ending_here -= stronger * count
            pieces = count + 1
        groups.append((strength, pieces))
        ending_here += strength * pieces
        total += ending_here
    return total
