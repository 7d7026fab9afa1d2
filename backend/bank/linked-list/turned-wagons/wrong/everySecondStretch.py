# Expect: wrongAnswer
# Why: goes on behind the dining car as if it were not the node in front of the next stretch


def turn_wagons(train):
    engine = ListNode(0, train)
    before = engine
    while before is not None:
        first = wagon = before.next
        turned = None
        while wagon is not None and wagon.val != 0:
            wagon.next, turned, wagon = turned, wagon, wagon.next
        if turned is not None:
            before.next = turned
            first.next = wagon
        before = wagon.next if wagon is not None else None
    return engine.next
