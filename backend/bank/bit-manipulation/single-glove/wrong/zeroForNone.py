# Expect: wrongAnswer
# Why: answers 0 when nothing is missing
from functools import reduce
from operator import xor


def single_glove(gloves: list[int]):
    return reduce(xor, gloves, 0)
