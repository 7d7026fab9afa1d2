# Expect: timeLimitExceeded
# Why: walks to the end of the stretch anew for every wagon that goes to its front


def turn_wagons(train):
    engine = ListNode(0, train)
    before = engine
    while before is not None:
        while True:
            last = before
            previous = None
            while last.next is not None and last.next.val != 0:
                previous, last = last, last.next
            if last is before or previous is before:
                break
            # Take the last wagon out and put it in behind the part that is done.
            previous.next = last.next
            last.next = before.next
            before.next = last
            before = last
        before = last.next
    return engine.next
