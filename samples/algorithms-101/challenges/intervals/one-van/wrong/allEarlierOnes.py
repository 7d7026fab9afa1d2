# Expect: timeLimitExceeded
# Why: looks through all transports before each one for those that are over in time
def greatest_income(requests, rest):
    ordered = sorted((begin + minutes, begin, pay) for begin, minutes, pay in requests)
    incomes = []
    for place, (end, begin, pay) in enumerate(ordered):
        before = 0
        for earlier in range(place):
            if ordered[earlier][0] + rest <= begin and incomes[earlier] > before:
                before = incomes[earlier]
        incomes.append(before + pay)
    return max(incomes, default=0)
