def fewest_canoes(weights: list[int], limit: int):
    if any(weight > limit for weight in weights):
        return None
    # If so many canoes can be shared, then by the lightest people, the first of them with the last, the second with the last but one.
    for shared in range(len(weights) // 2, -1, -1):
        people = sorted(weights)[: 2 * shared]
        if all(people[place] + people[-1 - place] <= limit for place in range(shared)):
            return len(weights) - shared
    return 0
