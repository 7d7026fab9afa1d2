# Expect: wrongAnswer
# Why: tries only lengths that divide the strip, though the last print may be cut
def shortest_roller(strip: str) -> int:
    for length in range(1, len(strip)):
        if len(strip) % length == 0 and strip[:length] * (len(strip) // length) == strip:
            return length
    return len(strip)
