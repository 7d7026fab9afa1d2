# Expect: wrongAnswer
# Why: reads the lists the wrong way round, as if they named what a job waits for


def order_of_jobs(enables: list[list[int]]) -> list[int]:
    open_entries = [len(later_jobs) for later_jobs in enables]
    waiting: list[list[int]] = [[] for _ in enables]
    for job, later_jobs in enumerate(enables):
        for later in later_jobs:
            waiting[later].append(job)
    order = [job for job, count in enumerate(open_entries) if count == 0]
    for job in order:
        for earlier in waiting[job]:
            open_entries[earlier] -= 1
            if open_entries[earlier] == 0:
                order.append(earlier)
    return order if len(order) == len(enables) else []
