from functools import reduce
from operator import xor
from typing import Optional


def single_glove(gloves: list[int]) -> Optional[int]:
    # Complete pairs are an even number of gloves.
    if len(gloves) % 2 == 0:
        return None
    return reduce(xor, gloves)
