# Expect: wrongAnswer
# Why: goes by deadline and turns down what no longer fits, even if a long order taken before is in the way


def most_orders(minutes: list[int], deadlines: list[int]) -> int:
    done = 0
    busy = 0
    for deadline, duration in sorted(zip(deadlines, minutes)):
        if busy + duration <= deadline:
            busy += duration
            done += 1
    return done
