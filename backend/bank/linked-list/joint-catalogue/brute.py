def merge_catalogues(catalogues: list):
    numbers = set()
    for node in catalogues:
        while node is not None:
            numbers.add(node.val)
            node = node.next
    merged = None
    for number in sorted(numbers, reverse=True):
        merged = ListNode(number, merged)
    return merged
