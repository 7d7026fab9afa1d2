def greatest_income(requests, rest):
    if not requests:
        return 0
    (begin, minutes, pay), *others = requests
    possible = [
        other for other in others
        if other[0] >= begin + minutes + rest or other[0] + other[1] + rest <= begin
    ]
    return max(greatest_income(others, rest), pay + greatest_income(possible, rest))
