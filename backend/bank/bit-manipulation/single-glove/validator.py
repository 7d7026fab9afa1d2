from collections import Counter


def validate(gloves: list[int]) -> None:
    if type(gloves) is not list or len(gloves) > 10**5:
        raise ValueError('there are at most 10^5 gloves')
    if any(type(glove) is not int or not 0 <= glove <= 2 * 10**9 for glove in gloves):
        raise ValueError('a number is from 0 to 2 * 10^9')
    counts = list(Counter(gloves).values())
    if any(count > 2 for count in counts) or counts.count(1) > 1:
        raise ValueError('every number occurs twice, except for at most one that occurs once')
