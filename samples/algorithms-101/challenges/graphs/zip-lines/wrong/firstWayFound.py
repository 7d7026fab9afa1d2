# Expect: wrongAnswer
# Why: searches in depth, so the first way that is found to a platform need not be the shortest
def minutes_until_together(lines, ada, ben):
    def minutes_from(start):
        minutes = {start: 0}
        stack = [start]
        while stack:
            platform = stack.pop()
            for following in lines[platform]:
                if following not in minutes:
                    minutes[following] = minutes[platform] + 1
                    stack.append(following)
        return minutes

    of_ada, of_ben = minutes_from(ada), minutes_from(ben)
    return min((max(of_ada[place], of_ben[place]) for place in of_ada if place in of_ben), default=None)
