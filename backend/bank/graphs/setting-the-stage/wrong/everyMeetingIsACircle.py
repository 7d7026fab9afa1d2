# Expect: wrongAnswer
# Why: takes a job that was met before for a circle, even if it was finished long ago


def order_of_jobs(enables: list[list[int]]) -> list[int]:
    met = [False] * len(enables)
    finished: list[int] = []
    for start in range(len(enables)):
        if met[start]:
            continue
        met[start] = True
        way = [(start, iter(enables[start]))]
        while way:
            job, rest = way[-1]
            for later in rest:
                if met[later]:
                    return []
                met[later] = True
                way.append((later, iter(enables[later])))
                break
            else:
                finished.append(job)
                way.pop()
    return finished[::-1]
