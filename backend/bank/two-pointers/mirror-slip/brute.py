def can_mirror(text: str) -> bool:
    candidates = [text] + [text[:place] + text[place + 1 :] for place in range(len(text))]
    return any(list(candidate) == list(reversed(candidate)) for candidate in candidates)
