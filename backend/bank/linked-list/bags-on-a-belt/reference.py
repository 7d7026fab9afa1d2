from typing import Optional


def pack_bags(belt: Optional[ListNode], limit: int) -> Optional[ListNode]:
    bag = belt
    while bag is not None and bag.next is not None:
        if bag.val + bag.next.val <= limit:
            bag.val += bag.next.val
            bag.next = bag.next.next
        else:
            bag = bag.next
    return belt
