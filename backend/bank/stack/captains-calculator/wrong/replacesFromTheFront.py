# Expect: timeLimitExceeded
# Why: looks for the first operation from the front every time, and builds the list of terms anew


def calculate(keys: list[str]):
    terms: list = [key if key in ('+', '-', '*') else int(key) for key in keys]
    while True:
        first = next((place for place, term in enumerate(terms) if isinstance(term, str)), None)
        if first is None:
            return terms[0] if len(terms) == 1 else None
        if first < 2:
            return None
        upper, lower, key = terms[first - 2 : first + 1]
        result = upper + lower if key == '+' else upper - lower if key == '-' else upper * lower
        terms = terms[: first - 2] + [result] + terms[first + 1 :]
