from typing import Optional


def fold_rope(rope: Optional[ListNode]) -> None:
    if rope is None:
        return
    middle = fast = rope
    while fast.next is not None and fast.next.next is not None:
        middle = middle.next
        fast = fast.next.next

    turned = None
    knot = middle.next
    middle.next = None
    while knot is not None:
        knot.next, turned, knot = turned, knot, knot.next

    front = rope
    while turned is not None:
        # The knot behind the front one comes behind the turned one, and the turned half goes on.
        turned.next, front.next, turned, front = front.next, turned, turned.next, front.next
