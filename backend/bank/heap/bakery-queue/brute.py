def total_wait(arrivals: list[int], minutes: list[int], tills: int) -> int:
    """
    A customer can begin at the first minute, from entering on, at which fewer than `tills` of those before are still at
    a till. That number changes only where a service ends.
    """
    services: list[tuple[int, int]] = []
    waited = 0
    for arrival, duration in zip(arrivals, minutes):
        # Nobody overtakes anybody in the queue.
        earliest = max([arrival] + [begin for begin, _ in services])
        for minute in sorted([earliest] + [end for _, end in services if end > earliest]):
            if len([end for _, end in services if end > minute]) < tills:
                services.append((minute, minute + duration))
                waited += minute - arrival
                break
    return waited
