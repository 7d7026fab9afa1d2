def day_at_the_top(climbs, slip, height):
    # Each morning the snail is where its best run of days since some morning on the ground has brought it. Counting from a morning on
    # which it was higher only gives too little, so the greatest of these numbers is the right one.
    for day in range(len(climbs)):
        evenings = [sum(climbs[first:day + 1]) - slip * (day - first) for first in range(day + 1)]
        if max(evenings) >= height:
            return day
    return None
