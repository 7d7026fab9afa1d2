# Expect: wrongAnswer
# Why: returns the lowest number, even if others are left above it


def calculate(keys: list[str]):
    slip: list[int] = []
    for key in keys:
        if key not in ('+', '-', '*'):
            slip.append(int(key))
            continue
        if len(slip) < 2:
            return None
        lower = slip.pop()
        upper = slip.pop()
        slip.append(upper + lower if key == '+' else upper - lower if key == '-' else upper * lower)
    return slip[-1] if slip else None
