def count_switches(scenes: list[int]) -> int:
    """Follows every lamp through the show by itself."""
    switches = 0
    for lamp in range(60):
        shines = False
        for scene in scenes:
            wanted = scene // 2**lamp % 2 == 1
            if wanted != shines:
                switches += 1
                shines = wanted
    return switches
