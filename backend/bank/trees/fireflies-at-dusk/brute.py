def most_fireflies(park, minutes: int) -> int:
    places = []
    neighbours: dict[int, list[int]] = {}

    def enter(place, previous: int) -> None:
        number = len(places)
        places.append(place.val)
        neighbours[number] = [] if previous < 0 else [previous]
        if previous >= 0:
            neighbours[previous].append(number)
        for child in (place.left, place.right):
            if child is not None:
                enter(child, number)

    enter(park, -1)
    # Every state of every walk: where one is, and which places were seen.
    states = {(0, frozenset([0]))}
    known = set(states)
    for _ in range(minutes):
        states = {(other, seen | {other}) for here, seen in states for other in neighbours[here]} - known
        if not states:
            break
        known |= states
    return max(sum(places[place] for place in seen) for _, seen in known)
