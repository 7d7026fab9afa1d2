# Expect: wrongAnswer
# Why: gives each hiker, from the smallest foot on, the longest boots that fit
from bisect import bisect_right


def most_hikers(feet: list[int], boots: list[int], slack: int) -> int:
    boots.sort()
    served = 0
    for foot in sorted(feet):
        place = bisect_right(boots, foot + slack) - 1
        if place >= 0 and boots[place] >= foot:
            boots.pop(place)
            served += 1
    return served
