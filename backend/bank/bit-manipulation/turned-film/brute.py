def turned_codes(codes: list[int], places: int) -> list[int]:
    def holes(code: int) -> list[int]:
        return [place for place in range(places) if code // 2**place % 2 == 1]

    return [sum(2 ** (places - 1 - place) for place in holes(code)) for code in codes]
