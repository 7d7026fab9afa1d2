# Expect: wrongAnswer
# Why: refuses three people in conflict with one another, but misses longer rings of odd length


def can_split(conflicts: list[list[int]]) -> bool:
    sets = [set(others) for others in conflicts]
    for person, others in enumerate(conflicts):
        for other in others:
            if person < other and sets[person] & sets[other]:
                return False
    return True
