# Expect: wrongAnswer
# Why: always goes to the nearest place not yet seen, among those to the one with the most fireflies


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
    here, seen, total = 0, {0}, places[0]
    while True:
        distance = {here: 0}
        for place in distance.copy():
            queue = [place]
            for one in queue:
                for other in neighbours[one]:
                    if other not in distance:
                        distance[other] = distance[one] + 1
                        queue.append(other)
        unseen = [place for place in distance if place not in seen and distance[place] <= minutes]
        if not unseen:
            return total
        goal = min(unseen, key=lambda place: (distance[place], -places[place]))
        minutes -= distance[goal]
        seen.add(goal)
        total += places[goal]
        here = goal
