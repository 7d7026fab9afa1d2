def find_districts(streets: list[list[int]]) -> list[list[int]]:
    crossings = range(len(streets))
    # is_way[i][j]: whether one can drive from i to j, by the algorithm of Warshall.
    is_way = [[j in streets[i] for j in crossings] for i in crossings]
    for middle in crossings:
        for i in crossings:
            for j in crossings:
                is_way[i][j] = is_way[i][j] or (is_way[i][middle] and is_way[middle][j])
    groups = {frozenset(j for j in crossings if j == i or (is_way[i][j] and is_way[j][i])) for i in crossings}
    return [sorted(group, reverse=True) for group in groups if len(group) > 1]
