# Expect: runtimeError
# Why: takes it for granted that every operation finds two numbers


def calculate(keys: list[str]):
    slip: list[int] = []
    for key in keys:
        if key in ('+', '-', '*'):
            lower = slip.pop()
            upper = slip.pop()
            slip.append(upper + lower if key == '+' else upper - lower if key == '-' else upper * lower)
        else:
            slip.append(int(key))
    return slip[0] if len(slip) == 1 else None
