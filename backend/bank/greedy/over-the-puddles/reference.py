from typing import Optional


def fewest_jumps(dry: list[bool], reach: int) -> Optional[int]:
    jumps = 0
    stands = 0
    passed = 0
    for slab, is_dry in enumerate(dry):
        if not is_dry:
            continue
        if slab > stands + reach:
            if slab > passed + reach:
                return None
            # The furthest slab that was within reach.
            stands = passed
            jumps += 1
        passed = slab
    return jumps if stands == passed else jumps + 1
