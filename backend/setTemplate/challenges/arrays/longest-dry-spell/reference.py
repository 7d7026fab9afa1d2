def longest_dry_spell(rain: list[int]) -> int:
    longest = 0
    spell = 0
    for millimetres in rain:
        spell = spell + 1 if millimetres == 0 else 0
        longest = max(longest, spell)
    return longest
