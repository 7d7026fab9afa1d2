def longest_run(stickers: list[int]) -> int:
    numbers = sorted(set(stickers))
    stretches = [
        end - start
        for start in range(len(numbers))
        for end in range(start + 1, len(numbers) + 1)
        if numbers[end - 1] - numbers[start] == end - 1 - start
    ]
    return max(stretches, default=0)
