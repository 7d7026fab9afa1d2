def check(enables: list[list[int]], answer: list[int], expected) -> bool:
    count = len(enables)
    if not answer:
        if is_possible(enables):
            raise ValueError('the work can be done')
        return True
    if len(answer) != count:
        raise ValueError('%d jobs instead of %d' % (len(answer), count))
    place = [-1] * count
    for index, job in enumerate(answer):
        if not 0 <= job < count:
            raise ValueError('there is no job %d' % job)
        if place[job] >= 0:
            raise ValueError('job %d is done twice' % job)
        place[job] = index
    for job, later_jobs in enumerate(enables):
        for later in later_jobs:
            if place[later] <= place[job]:
                raise ValueError('job %d does not come after %d' % (later, job))
    return True


def is_possible(enables: list[list[int]]) -> bool:
    waits_for = [0] * len(enables)
    for later_jobs in enables:
        for later in later_jobs:
            waits_for[later] += 1
    ready = [job for job in range(len(enables)) if waits_for[job] == 0]
    done = 0
    while ready:
        done += 1
        for later in enables[ready.pop()]:
            waits_for[later] -= 1
            if waits_for[later] == 0:
                ready.append(later)
    return done == len(enables)
