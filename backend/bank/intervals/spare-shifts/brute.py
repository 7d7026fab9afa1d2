def fewest_shifts(begins: list[int], ends: list[int], hours: int):
    # Hours up to which the fair can be covered with one shift more each time; every shift may follow every other one.
    reached = {0}
    for count in range(len(begins) + 1):
        if any(hour >= hours for hour in reached):
            return count
        reached |= {end for hour in reached for begin, end in zip(begins, ends) if begin <= hour < end}
    return None
