from functools import cache


def common_tune(first: str, second: str) -> str:
    @cache
    def best(i: int, j: int) -> str:
        """A longest tune hidden in what follows: either song may skip a note, and equal notes may be used."""
        if i == len(first) or j == len(second):
            return ''
        choices = [best(i, j + 1), best(i + 1, j)]
        if first[i] == second[j]:
            choices.append(first[i] + best(i + 1, j + 1))
        return max(choices, key=len)

    return best(0, 0)
