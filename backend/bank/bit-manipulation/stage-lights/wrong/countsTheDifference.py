# Expect: wrongAnswer
# Why: subtracts the scenes instead of comparing them digit by digit, so a borrow counts as switches


def count_switches(scenes: list[int]) -> int:
    switches = 0
    shown = 0
    for scene in scenes:
        switches += bin(abs(scene - shown)).count('1')
        shown = scene
    return switches
