# Expect: wrongAnswer
# Why: counts the fireflies of a place each time it is passed


def most_fireflies(park, minutes: int) -> int:
    places, neighbours = [], []

    def enter(place, previous: int) -> None:
        if place is None:
            return
        number = len(places)
        places.append(place.val)
        neighbours.append([])
        if previous >= 0:
            neighbours[previous].append(number)
            neighbours[number].append(previous)
        enter(place.left, number)
        enter(place.right, number)

    enter(park, -1)
    most = {0: places[0]}
    for _ in range(minutes):
        following = dict(most)
        for here, seen in most.items():
            for other in neighbours[here]:
                following[other] = max(following.get(other, 0), seen + places[other])
        most = following
    return max(most.values())
