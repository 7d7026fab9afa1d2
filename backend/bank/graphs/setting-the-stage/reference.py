def order_of_jobs(enables: list[list[int]]) -> list[int]:
    waits_for = [0] * len(enables)
    for later_jobs in enables:
        for later in later_jobs:
            waits_for[later] += 1
    order = [job for job, count in enumerate(waits_for) if count == 0]
    # The order grows while it is walked through.
    for job in order:
        for later in enables[job]:
            waits_for[later] -= 1
            if waits_for[later] == 0:
                order.append(later)
    return order if len(order) == len(enables) else []
