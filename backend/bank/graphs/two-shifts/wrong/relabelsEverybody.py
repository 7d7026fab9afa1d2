# Expect: timeLimitExceeded
# Why: keeps groups as labels and goes through all people whenever two groups grow together, which is quadratic


def can_split(conflicts: list[list[int]]) -> bool:
    people = len(conflicts)
    group = list(range(people))
    late = [False] * people
    for person, others in enumerate(conflicts):
        for other in others:
            if group[person] == group[other]:
                if late[person] == late[other]:
                    return False
                continue
            old, new = group[other], group[person]
            turn = late[person] == late[other]
            for member in range(people):
                if group[member] == old:
                    group[member] = new
                    late[member] = late[member] != turn
    return True
