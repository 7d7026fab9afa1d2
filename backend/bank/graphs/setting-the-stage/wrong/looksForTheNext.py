# Expect: timeLimitExceeded
# Why: goes through all jobs from the front to find the next one that is ready


def order_of_jobs(enables: list[list[int]]) -> list[int]:
    waits_for = [0] * len(enables)
    for later_jobs in enables:
        for later in later_jobs:
            waits_for[later] += 1
    order: list[int] = []
    done = -1
    while 0 in waits_for:
        # The last one, so that the search is long when one job frees many.
        job = max(job for job, count in enumerate(waits_for) if count == 0)
        waits_for[job] = done
        order.append(job)
        for later in enables[job]:
            waits_for[later] -= 1
    return order if len(order) == len(enables) else []
