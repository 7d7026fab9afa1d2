def sum_of_weakest(strengths: list[int]) -> int:
    total = 0
    for start in range(len(strengths)):
        for end in range(start + 1, len(strengths) + 1):
            total += min(strengths[start:end])
    return total
