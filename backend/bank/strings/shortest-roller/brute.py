def shortest_roller(strip: str) -> int:
    for length in range(1, len(strip) + 1):
        turns = len(strip) // length + 1
        if (strip[:length] * turns).startswith(strip):
            return length
    raise ValueError("a strip has at least one letter")
