# Expect: timeLimitExceeded
# Why: follows all lines from everywhere again in each minute
def minutes_until_together(lines, ada, ben):
    of_ada, of_ben = {ada}, {ben}
    for minute in range(len(lines) + 1):
        if of_ada & of_ben:
            return minute
        of_ada |= {following for platform in of_ada for following in lines[platform]}
        of_ben |= {following for platform in of_ben for following in lines[platform]}
    return None
