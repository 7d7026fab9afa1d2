# Expect: wrongAnswer
# Why: lets equal links stop each other on both sides, so pieces with two weakest links are not counted


def reach(strengths: list[int]) -> list[int]:
    """For each link, how many links from it to the left are stronger than it, itself included."""
    lengths: list[int] = []
    stack: list[int] = []
    for index, strength in enumerate(strengths):
        while stack and strengths[stack[-1]] > strength:
            stack.pop()
        lengths.append(index - stack[-1] if stack else index + 1)
        stack.append(index)
    return lengths


def sum_of_weakest(strengths: list[int]) -> int:
    left = reach(strengths)
    right = reach(strengths[::-1])[::-1]
    return sum(strength * left[index] * right[index] for index, strength in enumerate(strengths))
