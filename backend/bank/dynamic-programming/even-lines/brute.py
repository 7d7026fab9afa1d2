def smallest_penalty(lengths: list[int], width: int) -> int:
    """
    Writes out every line that is possible. Each leads from one gap between words to another; the cheapest way from the
    start to the end is found by trying all lines over and over until nothing gets cheaper.
    """
    words = ['x' * length for length in lengths]
    lines: list[tuple[int, int, int]] = []
    for first in range(len(words)):
        for behind in range(first + 1, len(words) + 1):
            line = ' '.join(words[first:behind])
            if len(line) <= width:
                is_last = behind == len(words)
                lines.append((first, behind, 0 if is_last else (width - len(line)) ** 3))

    cheapest = {0: 0}
    changed = True
    while changed:
        changed = False
        for first, behind, penalty in lines:
            if first in cheapest:
                candidate = cheapest[first] + penalty
                if behind not in cheapest or candidate < cheapest[behind]:
                    cheapest[behind] = candidate
                    changed = True
    return cheapest[len(words)]
