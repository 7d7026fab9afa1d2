# Expect: wrongAnswer
# Why: the table is right, but the walk always skips a note of the first song where two differ


def common_tune(first: str, second: str) -> str:
    length = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i in range(len(first) - 1, -1, -1):
        for j in range(len(second) - 1, -1, -1):
            if first[i] == second[j]:
                length[i][j] = length[i + 1][j + 1] + 1
            else:
                length[i][j] = max(length[i + 1][j], length[i][j + 1])
    tune = []
    i = j = 0
    while length[i][j] > 0:
        if first[i] == second[j]:
            tune.append(first[i])
            j += 1
        i += 1
    return ''.join(tune)
