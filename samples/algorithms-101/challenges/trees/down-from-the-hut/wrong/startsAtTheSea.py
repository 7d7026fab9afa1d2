# Expect: wrongAnswer
# Why: begins with 0 as the greatest height, though the hut may lie below the sea
def greatest_descent(hut):
    def descent(place, highest):
        if place is None:
            return 0
        highest = max(highest, place.val)
        return max(highest - place.val, descent(place.left, highest), descent(place.right, highest))

    return descent(hut, 0)
