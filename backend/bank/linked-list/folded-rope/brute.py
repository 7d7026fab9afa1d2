def fold_rope(rope) -> None:
    knots = []
    while rope is not None:
        knots.append(rope)
        rope = rope.next
    order = []
    while knots:
        order.append(knots.pop(0))
        if knots:
            order.append(knots.pop())
    for knot, following in zip(order, order[1:] + [None]):
        knot.next = following
