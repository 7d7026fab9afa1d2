from itertools import zip_longest


def latest_edition(editions: list[str]) -> str:
    latest = editions[0]
    for label in editions:
        if is_later(label, latest):
            latest = label
    return latest


def is_later(label: str, other: str) -> bool:
    for one, two in zip_longest(label.split('.'), other.split('.'), fillvalue='0'):
        if int(one) != int(two):
            return int(one) > int(two)
    return False
