# Expect: wrongAnswer
# Why: answers with the bracket that stayed open instead of the end of the text


def first_broken_bracket(text: str) -> int:
    opening = {')': '(', ']': '[', '}': '{'}
    still_open: list[int] = []
    for index, character in enumerate(text):
        if character in '([{':
            still_open.append(index)
        elif character in opening:
            if not still_open or text[still_open.pop()] != opening[character]:
                return index
    return still_open[-1] if still_open else -1
