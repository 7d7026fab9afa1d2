# Expect: timeLimitExceeded
# Why: tries for every stall to go there and not to go there


def fewest_stalls(goods: int, stalls: list[list[int]]):
    everything = (1 << goods) - 1
    offers = [sum(1 << thing for thing in stall) for stall in stalls]

    def best(place: int, bought: int) -> int:
        if place == len(offers):
            return 0 if bought == everything else 1000
        return min(best(place + 1, bought), 1 + best(place + 1, bought | offers[place]))

    fewest = best(0, 0)
    return fewest if fewest < 1000 else None
