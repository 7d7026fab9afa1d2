# Expect: timeLimitExceeded
# Why: works out each evening from the first page of the diary
def day_at_the_top(climbs, slip, height):
    def evening(day):
        place = 0
        for earlier in range(day):
            place = max(0, place + climbs[earlier] - slip)
        return place + climbs[day]

    for day in range(len(climbs)):
        if evening(day) >= height:
            return day
    return None
