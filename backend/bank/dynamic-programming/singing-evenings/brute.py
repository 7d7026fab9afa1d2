def highest_income(fees: list[int], rest: int) -> int:
    # with_last[evening]: the highest income if the last concert is on this evening, whatever came before it.
    with_last: list[int] = []
    for evening, fee in enumerate(fees):
        choices = [with_last[earlier] for earlier in range(evening) if evening - earlier > rest]
        with_last.append(fee + max(choices + [0]))
    return max(with_last)
