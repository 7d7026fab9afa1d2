# Expect: wrongAnswer
# Why: compares the labels as texts


def latest_edition(editions: list[str]) -> str:
    return max(editions)
