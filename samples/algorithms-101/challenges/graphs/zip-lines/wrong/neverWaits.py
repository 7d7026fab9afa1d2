# Expect: wrongAnswer
# Why: both ride in each minute, and nobody waits
def minutes_until_together(lines, ada, ben):
    of_ada, of_ben = {ada}, {ben}
    for minute in range(min(len(lines), 500) + 1):
        if of_ada & of_ben:
            return minute
        of_ada = {following for platform in of_ada for following in lines[platform]}
        of_ben = {following for platform in of_ben for following in lines[platform]}
    return None
