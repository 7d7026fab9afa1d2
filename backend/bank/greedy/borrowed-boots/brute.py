def most_hikers(feet: list[int], boots: list[int], slack: int) -> int:
    # A matching by augmenting paths: whoever finds nothing asks the others to change.
    wearer: dict[int, int] = {}

    def finds_boots(hiker: int, asked: set[int]) -> bool:
        for pair, length in enumerate(boots):
            if pair not in asked and 0 <= length - feet[hiker] <= slack:
                asked.add(pair)
                if pair not in wearer or finds_boots(wearer[pair], asked):
                    wearer[pair] = hiker
                    return True
        return False

    return sum(finds_boots(hiker, set()) for hiker in range(len(feet)))
