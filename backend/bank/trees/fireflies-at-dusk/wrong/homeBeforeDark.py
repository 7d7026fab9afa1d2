# Expect: wrongAnswer
# Why: insists on being back at the gate when it gets dark


def most_fireflies(park, minutes: int) -> int:
    def explore(place) -> list[int]:
        if place is None:
            return [0]
        left, right = explore(place.left), explore(place.right)
        best = [0] * (len(left) + len(right) - 1)
        for one, seen in enumerate(left):
            for other, more in enumerate(right):
                best[one + other] = max(best[one + other], seen + more)
        return [0] + [place.val + seen for seen in best]

    round_trips = explore(park)
    return round_trips[min(minutes // 2 + 1, len(round_trips) - 1)]
