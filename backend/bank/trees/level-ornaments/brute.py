def count_level(mobile) -> int:
    # Each ornament by the way that leads to it, such as LRL.
    weights = {}
    waiting = [('', mobile)]
    while waiting:
        way, ornament = waiting.pop()
        weights[way] = ornament.val
        if ornament.left is not None:
            waiting.append((way + 'L', ornament.left))
        if ornament.right is not None:
            waiting.append((way + 'R', ornament.right))

    def carried(way: str) -> int:
        return sum(weight for other, weight in weights.items() if other.startswith(way))

    return sum(carried(way + 'L') == carried(way + 'R') for way in weights)
