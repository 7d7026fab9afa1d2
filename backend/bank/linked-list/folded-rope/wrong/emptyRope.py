# Expect: runtimeError
# Why: takes it for granted that there is a knot


def fold_rope(rope) -> None:
    knots = [rope]
    while knots[-1].next is not None:
        knots.append(knots[-1].next)
    order = []
    for place in range((len(knots) + 1) // 2):
        order.append(knots[place])
        if len(knots) - 1 - place > place:
            order.append(knots[len(knots) - 1 - place])
    for knot, following in zip(order, order[1:] + [None]):
        knot.next = following
