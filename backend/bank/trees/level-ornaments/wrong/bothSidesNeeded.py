# Expect: wrongAnswer
# Why: does not count ornaments that carry nothing


def count_level(mobile) -> int:
    level = 0

    def weigh(ornament) -> int:
        nonlocal level
        if ornament is None:
            return 0
        left, right = weigh(ornament.left), weigh(ornament.right)
        if left == right and left > 0:
            level += 1
        return left + ornament.val + right

    weigh(mobile)
    return level
