def numbers_of(node) -> list[int]:
    return [] if node is None else [node.val] + numbers_of(node.next)


def turn_wagons(train):
    numbers = numbers_of(train)
    dining = [-1] + [place for place, number in enumerate(numbers) if number == 0] + [len(numbers)]
    result = []
    for place, number in enumerate(numbers):
        # A wagon goes to the place that is as far from the end of its stretch as the wagon was from the beginning.
        if number == 0:
            result.append(0)
        else:
            left = max(car for car in dining if car < place)
            right = min(car for car in dining if car > place)
            result.append(numbers[left + right - place])
    train = None
    for number in reversed(result):
        train = ListNode(number, train)
    return train
