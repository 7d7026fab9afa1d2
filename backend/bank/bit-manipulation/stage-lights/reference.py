def count_switches(scenes: list[int]) -> int:
    switches = 0
    shown = 0
    for scene in scenes:
        changed = shown ^ scene
        while changed:
            # Clears the lowest 1.
            changed &= changed - 1
            switches += 1
        shown = scene
    return switches
