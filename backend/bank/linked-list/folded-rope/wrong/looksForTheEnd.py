# Expect: timeLimitExceeded
# Why: walks to the end of the list for every second knot


def fold_rope(rope) -> None:
    front = rope
    while front is not None and front.next is not None and front.next.next is not None:
        before_last = front
        while before_last.next.next is not None:
            before_last = before_last.next
        last = before_last.next
        before_last.next = None
        last.next = front.next
        front.next = last
        front = last.next
