# Expect: timeLimitExceeded
# Why: merges each catalogue into the result, which is walked through from its front every time


def merge_catalogues(catalogues: list):
    merged = None
    for catalogue in catalogues:
        front = last = ListNode(-1)
        while merged is not None or catalogue is not None:
            if catalogue is None or (merged is not None and merged.val <= catalogue.val):
                node, merged = merged, merged.next
            else:
                node, catalogue = catalogue, catalogue.next
            if node.val != last.val:
                last.next = node
                last = node
        last.next = None
        merged = front.next
    return merged
