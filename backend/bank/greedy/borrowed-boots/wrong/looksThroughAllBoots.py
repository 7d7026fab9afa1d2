# Expect: timeLimitExceeded
# Why: looks through all boots for each hiker
def most_hikers(feet: list[int], boots: list[int], slack: int) -> int:
    served = 0
    for foot in sorted(feet):
        fitting = [length for length in boots if 0 <= length - foot <= slack]
        if fitting:
            boots.remove(min(fitting))
            served += 1
    return served
