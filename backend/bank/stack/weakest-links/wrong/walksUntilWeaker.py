# Expect: timeLimitExceeded
# Why: walks left and right from every link until a weaker one, which is quadratic for sorted and for equal strengths


def sum_of_weakest(strengths: list[int]) -> int:
    total = 0
    for index, strength in enumerate(strengths):
        left = index
        while left > 0 and strengths[left - 1] > strength:
            left -= 1
        right = index
        while right + 1 < len(strengths) and strengths[right + 1] >= strength:
            right += 1
        total += strength * (index - left + 1) * (right - index + 1)
    return total
