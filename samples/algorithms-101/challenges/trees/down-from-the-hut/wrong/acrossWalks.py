# Expect: wrongAnswer
# Why: compares the highest and the lowest place, whether or not a walk passes one after the other
def greatest_descent(hut):
    heights = []

    def visit(place):
        if place is not None:
            heights.append(place.val)
            visit(place.left)
            visit(place.right)

    visit(hut)
    return max(heights) - min(heights)
