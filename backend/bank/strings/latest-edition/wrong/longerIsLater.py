# Expect: wrongAnswer
# Why: compares the lists of numbers as they are, so that 1.0 comes behind 1


def latest_edition(editions: list[str]) -> str:
    return max(editions, key=lambda label: [int(number) for number in label.split('.')])
