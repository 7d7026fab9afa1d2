# Expect: wrongAnswer
# Why: looks at the wall after the night, when the snail has slipped back already
def day_at_the_top(climbs, slip, height):
    place = 0
    for day, climb in enumerate(climbs):
        place = max(0, place + climb - slip)
        if place >= height:
            return day
    return None
