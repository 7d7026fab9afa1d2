def largest_bag(words: list[str]) -> int:
    customers: dict[str, int] = {}
    for word in words:
        bag = "".join(sorted(word))
        customers[bag] = customers.get(bag, 0) + 1
    return max(customers.values())
