# Expect: wrongAnswer
# Why: counts the lamps that are switched on and forgets those that are switched off


def count_switches(scenes: list[int]) -> int:
    switches = 0
    shown = 0
    for scene in scenes:
        switches += bin(scene & ~shown).count('1')
        shown = scene
    return switches
