# Expect: timeLimitExceeded
# Why: goes back to the front of the belt after every parcel that went into a bag


def pack_bags(belt, limit: int):
    while True:
        bag = belt
        while bag is not None and bag.next is not None and bag.val + bag.next.val > limit:
            bag = bag.next
        if bag is None or bag.next is None:
            return belt
        bag.val += bag.next.val
        bag.next = bag.next.next
