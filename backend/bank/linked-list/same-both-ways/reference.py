from typing import Optional


def is_same_both_ways(beads: Optional[ListNode]) -> bool:
    turned = None
    slow = fast = beads
    # The fast one goes two beads for each bead that is turned around, so it arrives when half of them are.
    while fast is not None and fast.next is not None:
        fast = fast.next.next
        slow.next, turned, slow = turned, slow, slow.next
    if fast is not None:
        # An odd number of beads: the one in the middle has no counterpart.
        slow = slow.next
    while turned is not None and turned.val == slow.val:
        turned = turned.next
        slow = slow.next
    return turned is None
