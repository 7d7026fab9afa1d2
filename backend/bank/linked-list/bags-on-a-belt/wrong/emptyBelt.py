# Expect: runtimeError
# Why: takes it for granted that there is a first parcel


def pack_bags(belt, limit: int):
    bag = belt
    while bag.next is not None:
        if bag.val + bag.next.val <= limit:
            bag.val += bag.next.val
            bag.next = bag.next.next
        else:
            bag = bag.next
    return belt
