def can_mirror(text: str) -> bool:
    left, right = 0, len(text) - 1
    while left < right and text[left] == text[right]:
        left += 1
        right -= 1
    without_left = text[left + 1 : right + 1]
    without_right = text[left:right]
    return without_left == without_left[::-1] or without_right == without_right[::-1]
