# Expect: runtimeError
# Why: puts nodes into the heap beside their numbers, which are compared when two numbers are equal
from heapq import heappop, heappush


def merge_catalogues(catalogues: list):
    foremost: list = []
    for node in catalogues:
        if node is not None:
            heappush(foremost, (node.val, node))
    front = last = ListNode(-1)
    while foremost:
        number, node = heappop(foremost)
        if node.next is not None:
            heappush(foremost, (node.next.val, node.next))
        if number != last.val:
            last.next = ListNode(number)
            last = last.next
    return front.next
