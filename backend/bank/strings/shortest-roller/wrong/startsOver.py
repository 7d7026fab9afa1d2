# Expect: wrongAnswer
# Why: starts over with an empty border when a letter does not fit, instead of trying the shorter ones
def shortest_roller(strip: str) -> int:
    border = 0
    for end in range(1, len(strip)):
        if strip[end] != strip[border]:
            border = 0
        if strip[end] == strip[border]:
            border += 1
    return len(strip) - border
