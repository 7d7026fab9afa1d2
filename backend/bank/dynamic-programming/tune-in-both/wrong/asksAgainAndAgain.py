# Expect: timeLimitExceeded
# Why: tries both possibilities everywhere and remembers nothing


import sys

sys.setrecursionlimit(10**4)


def common_tune(first: str, second: str) -> str:
    def best(i: int, j: int) -> str:
        if i == len(first) or j == len(second):
            return ''
        if first[i] == second[j]:
            return first[i] + best(i + 1, j + 1)
        return max(best(i + 1, j), best(i, j + 1), key=len)

    return best(0, 0)
