def calculate(keys: list[str]):
    # Again and again, the first operation is replaced together with the two numbers in front of it.
    terms: list = [key if key in ('+', '-', '*') else int(key) for key in keys]
    while True:
        places = [place for place, term in enumerate(terms) if isinstance(term, str)]
        if not places:
            return terms[0] if len(terms) == 1 else None
        first = places[0]
        if first < 2:
            return None
        upper, lower = terms[first - 2], terms[first - 1]
        results = {'+': upper + lower, '-': upper - lower, '*': upper * lower}
        terms[first - 2 : first + 1] = [results[terms[first]]]
