def shortest_roller(strip: str) -> int:
    # borders[end] is the length of the longest border of strip[: end + 1]: a beginning that is also its end, but not all of it.
    borders = [0] * len(strip)
    border = 0
    for end in range(1, len(strip)):
        while border > 0 and strip[end] != strip[border]:
            border = borders[border - 1]
        if strip[end] == strip[border]:
            border += 1
        borders[end] = border
    return len(strip) - border
