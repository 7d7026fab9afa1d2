# Expect: wrongAnswer
# Why: steps forward after taking one parcel in, so no bag holds more than two


def pack_bags(belt, limit: int):
    bag = belt
    while bag is not None and bag.next is not None:
        if bag.val + bag.next.val <= limit:
            bag.val += bag.next.val
            bag.next = bag.next.next
        bag = bag.next
    return belt
