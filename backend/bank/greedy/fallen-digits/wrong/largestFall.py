# Expect: wrongAnswer
# Why: lets the largest digits fall, wherever they are


def smallest_left(digits: str, fallen: int) -> str:
    left = list(digits)
    order = sorted(range(len(digits)), key=lambda place: digits[place], reverse=True)
    for place in order[:fallen]:
        left[place] = ''
    return ''.join(left)
