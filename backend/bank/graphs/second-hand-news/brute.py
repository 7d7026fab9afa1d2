def days_of_belief(tells: list[list[int]], witnesses: list[int], needed: int) -> list:
    people = range(len(tells))
    days = [0 if person in witnesses else None for person in people]
    # Nothing new can happen after as many days as there are people.
    for day in people:
        believers = {person for person in people if days[person] is not None}
        for person in people:
            if days[person] is None and sum(person in tells[other] for other in believers) >= needed:
                days[person] = day + 1
    return days
