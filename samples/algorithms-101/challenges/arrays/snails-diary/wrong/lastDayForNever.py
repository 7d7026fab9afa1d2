# Expect: wrongAnswer
# Why: names the last day when the snail never gets there
def day_at_the_top(climbs, slip, height):
    place = 0
    for day, climb in enumerate(climbs):
        place += climb
        if place >= height:
            break
        place = max(0, place - slip)
    return day
