# Expect: wrongAnswer
# Why: looks below an ornament only while the ornaments hang level


def weight_of(ornament) -> int:
    return 0 if ornament is None else weight_of(ornament.left) + ornament.val + weight_of(ornament.right)


def count_level(mobile) -> int:
    if mobile is None or weight_of(mobile.left) != weight_of(mobile.right):
        return 0
    return 1 + count_level(mobile.left) + count_level(mobile.right)
