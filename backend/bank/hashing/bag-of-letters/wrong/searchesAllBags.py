# Expect: timeLimitExceeded
# Why: looks through the list of all bags for every word, which is quadratic
def largest_bag(words: list[str]) -> int:
    bags: list[str] = []
    customers: list[int] = []
    for word in words:
        bag = "".join(sorted(word))
        for place, known in enumerate(bags):
            if known == bag:
                customers[place] += 1
                break
        else:
            bags.append(bag)
            customers.append(1)
    return max(customers)
