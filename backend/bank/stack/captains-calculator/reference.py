from operator import add, mul, sub
from typing import Optional


def calculate(keys: list[str]) -> Optional[int]:
    operations = {'+': add, '-': sub, '*': mul}
    slip: list[int] = []
    for key in keys:
        if key not in operations:
            slip.append(int(key))
        elif len(slip) < 2:
            return None
        else:
            lower = slip.pop()
            slip[-1] = operations[key](slip[-1], lower)
    return slip[0] if len(slip) == 1 else None
