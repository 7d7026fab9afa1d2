# Expect: timeLimitExceeded
# Why: counts the votes of a name anew whenever it is called
def elected_speaker(votes):
    leader, most = '', 0
    for place, name in enumerate(votes):
        count = 0
        for other in votes[:place + 1]:
            if other == name:
                count += 1
        if count > most:
            leader, most = name, count
    return leader
