def single_glove(gloves: list[int]):
    return next((glove for glove in gloves if gloves.count(glove) == 1), None)
