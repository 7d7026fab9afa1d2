# Expect: wrongAnswer
# Why: puts a parcel into the first bag that has room for it, although earlier bags are closed


def pack_bags(belt, limit: int):
    bags: list[int] = []
    while belt is not None:
        for place, weight in enumerate(bags):
            if weight + belt.val <= limit:
                bags[place] += belt.val
                break
        else:
            bags.append(belt.val)
        belt = belt.next
    packed = None
    for weight in reversed(bags):
        packed = ListNode(weight, packed)
    return packed
