# Expect: wrongAnswer
# Why: builds a new list and gives its front to the name of the parameter, which nobody outside sees


def fold_rope(rope) -> None:
    numbers = []
    node = rope
    while node is not None:
        numbers.append(node.val)
        node = node.next
    order = []
    while numbers:
        order.append(numbers.pop(0))
        numbers.reverse()
    rope = None
    for number in reversed(order):
        rope = ListNode(number, rope)
