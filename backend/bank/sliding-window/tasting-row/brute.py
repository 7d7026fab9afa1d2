def longest_tasting(glasses: list[int], kinds: int) -> list[int]:
    for length in range(len(glasses), 0, -1):
        for first in range(len(glasses) - length + 1):
            if len(set(glasses[first : first + length])) <= kinds:
                return [first, length]
    raise AssertionError('one glass is always allowed')
