# Expect: wrongAnswer
# Why: the snail has to get higher than the top
def day_at_the_top(climbs, slip, height):
    place = 0
    for day, climb in enumerate(climbs):
        place += climb
        if place > height:
            return day
        place = max(0, place - slip)
    return None
