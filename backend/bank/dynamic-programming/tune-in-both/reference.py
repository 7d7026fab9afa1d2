def common_tune(first: str, second: str) -> str:
    # length[i][j]: the longest tune hidden in what follows place i of the one and place j of the other song.
    length = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i in range(len(first) - 1, -1, -1):
        row, below = length[i], length[i + 1]
        for j in range(len(second) - 1, -1, -1):
            if first[i] == second[j]:
                row[j] = below[j + 1] + 1
            else:
                row[j] = max(below[j], row[j + 1])
    tune: list[str] = []
    i = j = 0
    while length[i][j] > 0:
        if first[i] == second[j]:
            tune.append(first[i])
            i += 1
            j += 1
        elif length[i + 1][j] >= length[i][j + 1]:
            i += 1
        else:
            j += 1
    return ''.join(tune)
