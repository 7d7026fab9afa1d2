# Expect: wrongAnswer
# Why: compares only places that follow each other
def greatest_descent(hut):
    def descent(place, before):
        if place is None:
            return 0
        return max(0, before - place.val, descent(place.left, place.val), descent(place.right, place.val))

    return descent(hut, hut.val)
