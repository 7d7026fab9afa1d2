# Expect: wrongAnswer
# Why: begins where the gain on the first part of the way is largest


def first_camp(wood: list[int], needed: list[int]):
    gains = [loaded - burnt for loaded, burnt in zip(wood, needed)]
    return gains.index(max(gains)) if sum(gains) >= 0 else None
