# Expect: runtimeError
# Why: calls itself for every wagon of a stretch, which Python refuses for long ones


def turn_wagons(train):
    def turned(wagon, behind):
        """The stretch that begins at wagon turned around, in front of what was turned before."""
        if wagon is None or wagon.val == 0:
            return behind, wagon
        following = wagon.next
        wagon.next = behind
        return turned(following, wagon)

    engine = ListNode(0, train)
    before = engine
    while before is not None:
        first = before.next
        front, dining = turned(first, None)
        if front is not None:
            before.next = front
            first.next = dining
        before = dining
    return engine.next
