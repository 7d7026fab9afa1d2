# Expect: wrongAnswer
# Why: uses lines backwards, too
def minutes_until_together(lines, ada, ben):
    neighbours = [set(following) for following in lines]
    for platform, following in enumerate(lines):
        for other in following:
            neighbours[other].add(platform)

    def minutes_from(start):
        minutes = {start: 0}
        queue = [start]
        for platform in queue:
            for other in neighbours[platform]:
                if other not in minutes:
                    minutes[other] = minutes[platform] + 1
                    queue.append(other)
        return minutes

    of_ada, of_ben = minutes_from(ada), minutes_from(ben)
    return min((max(of_ada[place], of_ben[place]) for place in of_ada if place in of_ben), default=None)
