from typing import Optional


def first_camp(wood: list[int], needed: list[int]) -> Optional[int]:
    start = 0
    left = 0
    balance = 0
    for camp, (loaded, burnt) in enumerate(zip(wood, needed)):
        left += loaded - burnt
        balance += loaded - burnt
        if left < 0:
            # Whoever began at the start or later would be here without wood.
            start = camp + 1
            left = 0
    return start if balance >= 0 else None
