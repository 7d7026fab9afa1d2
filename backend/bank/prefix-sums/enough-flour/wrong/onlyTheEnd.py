# Expect: wrongAnswer
# Why: looks at the stock after the last change only


def flour_to_buy(changes: list[int], reserve: int) -> int:
    return max(reserve, reserve - sum(changes))
