from typing import Optional


def day_at_the_top(climbs: list[int], slip: int, height: int) -> Optional[int]:
    place = 0
    for day, climb in enumerate(climbs):
        place += climb
        if place >= height:
            return day
        place = max(0, place - slip)
    return None
