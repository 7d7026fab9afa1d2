# Expect: runtimeError
# Why: takes a letter back without asking whether there is one


def text_after(keys: str) -> str:
    text: list[str] = []
    taken_back: list[str] = []
    for key in keys:
        if key == '<':
            taken_back.append(text.pop())
        elif key == '>':
            if taken_back:
                text.append(taken_back.pop())
        else:
            text.append(key)
            taken_back.clear()
    return ''.join(text)
