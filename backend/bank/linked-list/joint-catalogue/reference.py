from heapq import heapify, heappop, heapreplace
from typing import Optional


def merge_catalogues(catalogues: list[Optional[ListNode]]) -> Optional[ListNode]:
    # Beside the number stands the place of the library: nodes themselves have no order.
    foremost = [(node.val, library) for library, node in enumerate(catalogues) if node is not None]
    heapify(foremost)
    front = last = ListNode(-1)
    while foremost:
        number, library = foremost[0]
        if number != last.val:
            last.next = ListNode(number)
            last = last.next
        behind = catalogues[library].next
        catalogues[library] = behind
        if behind is None:
            heappop(foremost)
        else:
            heapreplace(foremost, (behind.val, library))
    return front.next
