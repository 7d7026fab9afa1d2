# Expect: wrongAnswer
# Why: sorts by the number of jobs to wait for, as if fewer of them meant earlier


def order_of_jobs(enables: list[list[int]]) -> list[int]:
    waits_for = [0] * len(enables)
    for later_jobs in enables:
        for later in later_jobs:
            waits_for[later] += 1
    ready = [job for job in range(len(enables)) if waits_for[job] == 0]
    left = waits_for[:]
    done = 0
    while ready:
        done += 1
        for later in enables[ready.pop()]:
            left[later] -= 1
            if left[later] == 0:
                ready.append(later)
    return sorted(range(len(enables)), key=lambda job: waits_for[job]) if done == len(enables) else []
