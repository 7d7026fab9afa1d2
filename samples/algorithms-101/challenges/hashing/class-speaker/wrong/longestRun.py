# Expect: wrongAnswer
# Why: counts only votes that come one right after the other
from itertools import groupby


def elected_speaker(votes):
    leader, most = '', 0
    for name, run in groupby(votes):
        count = len(list(run))
        if count > most:
            leader, most = name, count
    return leader
