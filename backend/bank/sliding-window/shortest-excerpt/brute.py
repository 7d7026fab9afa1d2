def shortest_excerpt(page: str, needed: str):
    for length in range(len(needed), len(page) + 1):
        for first in range(len(page) - length + 1):
            excerpt = page[first : first + length]
            if all(excerpt.count(letter) >= needed.count(letter) for letter in set(needed)):
                return excerpt
    return None
