# Expect: timeLimitExceeded
# Why: prints the strip anew for every length and compares, which is quadratic
def shortest_roller(strip: str) -> int:
    length = 1
    while not (strip[:length] * (len(strip) // length + 1)).startswith(strip):
        length += 1
    return length
