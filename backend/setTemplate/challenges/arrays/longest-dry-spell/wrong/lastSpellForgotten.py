# Expect: wrongAnswer
# Why: compares only when it rains, so a spell that lasts until the end is never counted
def longest_dry_spell(rain: list[int]) -> int:
    longest = 0
    spell = 0
    for millimetres in rain:
        if millimetres == 0:
            spell += 1
        else:
            longest = max(longest, spell)
            spell = 0
    return longest
