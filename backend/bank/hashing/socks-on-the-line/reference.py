from typing import Optional


def waiting_longest(socks: str) -> list[Optional[str]]:
    # A dictionary keeps the order in which its keys were added.
    line: dict[str, bool] = {}
    longest: list[Optional[str]] = []
    for pattern in socks:
        if pattern in line:
            del line[pattern]
        else:
            line[pattern] = True
        longest.append(next(iter(line), None))
    return longest
