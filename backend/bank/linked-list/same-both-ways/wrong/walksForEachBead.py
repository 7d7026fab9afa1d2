# Expect: timeLimitExceeded
# Why: walks from the front to the counterpart of every bead


def is_same_both_ways(beads) -> bool:
    count = 0
    node = beads
    while node is not None:
        count += 1
        node = node.next
    node = beads
    for place in range(count // 2):
        other = beads
        for _ in range(count - 1 - place):
            other = other.next
        if node.val != other.val:
            return False
        node = node.next
    return True
