# Expect: wrongAnswer
# Why: only ever walks away from the gate


def most_fireflies(park, minutes: int) -> int:
    def walk(place, left: int) -> int:
        if place is None or left < 0:
            return 0
        return place.val + max(walk(place.left, left - 1), walk(place.right, left - 1))

    return walk(park, minutes)
