# Expect: wrongAnswer
# Why: counts each kind by itself, so brackets that cross, as in ([)], go unnoticed


def first_broken_bracket(text: str) -> int:
    opening = {')': '(', ']': '[', '}': '{'}
    open_count = {'(': 0, '[': 0, '{': 0}
    for index, character in enumerate(text):
        if character in open_count:
            open_count[character] += 1
        elif character in opening:
            open_count[opening[character]] -= 1
            if open_count[opening[character]] < 0:
                return index
    return len(text) if any(open_count.values()) else -1
