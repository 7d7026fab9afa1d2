# Expect: wrongAnswer
# Why: turns the whole train, so the dining cars do not stay at their places


def turn_wagons(train):
    turned = None
    while train is not None:
        train.next, turned, train = turned, train, train.next
    return turned
