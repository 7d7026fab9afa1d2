# Expect: timeLimitExceeded
# Why: weighs both sides anew for every ornament, so what hangs deep is weighed hundreds of times


def weight_of(ornament) -> int:
    if ornament is None:
        return 0
    return weight_of(ornament.left) + ornament.val + weight_of(ornament.right)


def count_level(mobile) -> int:
    if mobile is None:
        return 0
    is_level = weight_of(mobile.left) == weight_of(mobile.right)
    return is_level + count_level(mobile.left) + count_level(mobile.right)
