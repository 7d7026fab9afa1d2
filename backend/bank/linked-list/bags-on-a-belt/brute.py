def weights_of(node) -> list[int]:
    return [] if node is None else [node.val] + weights_of(node.next)


def pack_bags(belt, limit: int):
    weights = weights_of(belt)
    bags = []
    start = 0
    while start < len(weights):
        # The longest stretch of parcels from here that one bag can carry.
        end = max(end for end in range(start + 1, len(weights) + 1) if sum(weights[start:end]) <= limit)
        bags.append(sum(weights[start:end]))
        start = end
    packed = None
    for weight in reversed(bags):
        packed = ListNode(weight, packed)
    return packed
