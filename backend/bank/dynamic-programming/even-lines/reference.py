def smallest_penalty(lengths: list[int], width: int) -> int:
    count = len(lengths)
    # penalty[first]: the smallest sum for the words from first to the end, when first begins a line.
    penalty = [0] * (count + 1)
    for first in range(count - 1, -1, -1):
        choices: list[int] = []
        free = width + 1
        for behind in range(first + 1, count + 1):
            free -= lengths[behind - 1] + 1
            if free < 0:
                break
            if behind == count:
                choices.append(0)
            else:
                choices.append(free * free * free + penalty[behind])
        penalty[first] = min(choices)
    return penalty[0]
