def validate(changes: list[int], climb: int) -> None:
    if type(changes) is not list or not 1 <= len(changes) <= 2 * 10**5:
        raise ValueError("changes must be a list of 1 to 2 * 10^5 sections")
    if any(type(change) is not int or not -1000 <= change <= 1000 for change in changes):
        raise ValueError("every change must be a whole number from -1000 to 1000")
    if type(climb) is not int or not -2 * 10**8 <= climb <= 2 * 10**8:
        raise ValueError("climb must be a whole number from -2 * 10^8 to 2 * 10^8")
