def order_of_jobs(enables: list[list[int]]) -> list[int]:
    order: list[int] = []
    while len(order) < len(enables):
        left = [job for job in range(len(enables)) if job not in order]
        ready = [job for job in left if not any(job in enables[other] for other in left)]
        if not ready:
            return []
        # The last one, so that the orders differ from those of a search from the front.
        order.append(ready[-1])
    return order
