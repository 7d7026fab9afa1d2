# Expect: wrongAnswer
# Why: divides the whole length into equal parts, as if there were hooks everywhere


def greatest_gap(hooks: list[int], lanterns: int) -> int:
    return (max(hooks) - min(hooks)) // (lanterns - 1)
