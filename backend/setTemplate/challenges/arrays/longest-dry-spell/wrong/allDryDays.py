# Expect: wrongAnswer
# Why: counts all dry days, whether they follow each other or not
def longest_dry_spell(rain: list[int]) -> int:
    return rain.count(0)
