from typing import Optional


def turn_wagons(train: Optional[ListNode]) -> Optional[ListNode]:
    engine = ListNode(0, train)
    before: Optional[ListNode] = engine
    while before is not None:
        first = wagon = before.next
        turned = None
        while wagon is not None and wagon.val > 0:
            wagon.next, turned, wagon = turned, wagon, wagon.next
        if turned is not None:
            before.next = turned
            first.next = wagon
        before = wagon
    return engine.next
