# Expect: wrongAnswer
# Why: accepts the best paid transport that is still possible, again and again
def greatest_income(requests, rest):
    accepted = []
    for begin, minutes, pay in sorted(requests, key=lambda request: -request[2])[:3000]:
        end = begin + minutes
        if all(other_end + rest <= begin or end + rest <= other_begin for other_begin, other_end, _ in accepted):
            accepted.append((begin, end, pay))
    return sum(pay for _, _, pay in accepted)
