def greatest_gap(hooks: list[int], lanterns: int) -> int:
    places = sorted(hooks)
    # best[last]: the greatest closest distance of so many lanterns, the last one on that hook.
    best = [float('inf')] * len(places)
    for _ in range(lanterns - 1):
        best = [
            max([min(best[before], places[last] - places[before]) for before in range(last)] + [0])
            for last in range(len(places))
        ]
    return max(best)
