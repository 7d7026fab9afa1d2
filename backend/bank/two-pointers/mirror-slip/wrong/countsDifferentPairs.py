# Expect: wrongAnswer
# Why: allows one pair to differ, which is replacing a letter and not removing one
def can_mirror(text: str) -> bool:
    different = sum(text[place] != text[-1 - place] for place in range(len(text) // 2))
    return different <= 1
