# Expect: timeLimitExceeded
# Why: walks back to the partner of every closing bracket, which is quadratic in a deeply nested text


def first_broken_bracket(text: str) -> int:
    opening = {')': '(', ']': '[', '}': '{'}
    open_count = 0
    for index, character in enumerate(text):
        if character in '([{':
            open_count += 1
        elif character in opening:
            if open_count == 0:
                return index
            open_count -= 1
            closed_between = 0
            partner = index - 1
            while closed_between > 0 or text[partner] not in '([{':
                if text[partner] in '([{':
                    closed_between -= 1
                elif text[partner] in opening:
                    closed_between += 1
                partner -= 1
            if text[partner] != opening[character]:
                return index
    return len(text) if open_count > 0 else -1
