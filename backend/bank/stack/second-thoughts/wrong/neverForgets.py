# Expect: wrongAnswer
# Why: keeps the letters that were taken back when a letter is typed


def text_after(keys: str) -> str:
    text: list[str] = []
    taken_back: list[str] = []
    for key in keys:
        if key == '<':
            if text:
                taken_back.append(text.pop())
        elif key == '>':
            if taken_back:
                text.append(taken_back.pop())
        else:
            text.append(key)
    return ''.join(text)
