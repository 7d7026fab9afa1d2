def validate(tiles: int, effects: list[list[int]]) -> None:
    if type(tiles) is not int or not 1 <= tiles <= 10**5:
        raise ValueError("tiles must be a whole number from 1 to 10^5")
    if type(effects) is not list or len(effects) > 10**5:
        raise ValueError("effects must be a list of at most 10^5 effects")
    for effect in effects:
        if type(effect) is not list or len(effect) != 3 or any(type(part) is not int for part in effect):
            raise ValueError("an effect must be three whole numbers")
        first, last, change = effect
        if not 0 <= first <= last < tiles:
            raise ValueError("an effect must satisfy 0 <= first <= last < tiles")
        if not -(10**9) <= change <= 10**9:
            raise ValueError("a change must be from -10^9 to 10^9")
