def greatest_descent(hut):
    # Each place by the way that leads to it, such as LRL: a walk passes all that its way begins with.
    heights = {}
    waiting = [('', hut)]
    while waiting:
        way, place = waiting.pop()
        heights[way] = place.val
        if place.left is not None:
            waiting.append((way + 'L', place.left))
        if place.right is not None:
            waiting.append((way + 'R', place.right))
    return max(heights[way[:earlier]] - heights[way] for way in heights for earlier in range(len(way) + 1))
