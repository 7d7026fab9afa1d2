# Expect: timeLimitExceeded
# Why: looks for the lowest place below each node anew
def lowest(place):
    if place is None:
        return 10**9
    return min(place.val, lowest(place.left), lowest(place.right))


def greatest_descent(hut):
    if hut is None:
        return 0
    return max(hut.val - lowest(hut), greatest_descent(hut.left), greatest_descent(hut.right))
