def turned_codes(codes: list[int], places: int) -> list[int]:
    def turned(code: int) -> int:
        seen = 0
        for _ in range(places):
            seen = seen << 1 | code & 1
            code >>= 1
        return seen

    return [turned(code) for code in codes]
