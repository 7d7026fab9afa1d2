def first_camp(wood: list[int], needed: list[int]):
    camps = len(wood)
    for start in range(camps):
        left = 0
        works = True
        for step in range(camps):
            camp = (start + step) % camps
            left += wood[camp] - needed[camp]
            works = works and left >= 0
        if works:
            return start
    return None
