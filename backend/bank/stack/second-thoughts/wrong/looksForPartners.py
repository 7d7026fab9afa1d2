# Expect: wrongAnswer
# Why: lets > cancel the < before it wherever they meet, and only then takes letters back


def text_after(keys: str) -> str:
    while '<>' in keys:
        keys = keys.replace('<>', '')
    text: list[str] = []
    for key in keys.replace('>', ''):
        if key != '<':
            text.append(key)
        elif text:
            text.pop()
    return ''.join(text)
