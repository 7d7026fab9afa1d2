# Expect: wrongAnswer
# Why: stops when the old code has become 0, so the zeros at its upper end are lost


def turned_codes(codes: list[int], places: int) -> list[int]:
    turned = []
    for code in codes:
        seen = 0
        while code:
            seen = seen << 1 | code & 1
            code >>= 1
        turned.append(seen)
    return turned
