from string import ascii_lowercase


def largest_bag(words: list[str]) -> int:
    def same_bag(one: str, other: str) -> bool:
        return all(one.count(letter) == other.count(letter) for letter in ascii_lowercase)

    return max(sum(same_bag(one, other) for other in words) for one in words)
