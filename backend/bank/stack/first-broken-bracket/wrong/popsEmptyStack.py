# Expect: runtimeError
# Why: takes from the stack without asking whether anything is open


def first_broken_bracket(text: str) -> int:
    opening = {')': '(', ']': '[', '}': '{'}
    still_open: list[str] = []
    for index, character in enumerate(text):
        if character in '([{':
            still_open.append(character)
        elif character in opening:
            if still_open.pop() != opening[character]:
                return index
    return len(text) if still_open else -1
