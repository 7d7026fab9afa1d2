# Expect: wrongAnswer
# Why: takes the left one of the two differing letters for the slip without trying the right one
def can_mirror(text: str) -> bool:
    left, right = 0, len(text) - 1
    slips = 0
    while left < right:
        if text[left] == text[right]:
            left += 1
            right -= 1
        else:
            slips += 1
            left += 1
    return slips <= 1
