def count_stretches(changes: list[int], climb: int) -> int:
    stretches = 0
    for begin in range(len(changes)):
        for end in range(begin + 1, len(changes) + 1):
            stretches += sum(changes[begin:end]) == climb
    return stretches
