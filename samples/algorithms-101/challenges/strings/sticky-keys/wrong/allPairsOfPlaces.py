# Expect: timeLimitExceeded
# Why: keeps for each letter on the paper all numbers of letters of the word that may be printed by then
def can_be_typed(word, typed, sticky):
    possible = [True] + [False] * len(word)
    for letter in typed:
        following = [False] * (len(word) + 1)
        for printed in range(1, len(word) + 1):
            if word[printed - 1] == letter:
                following[printed] = possible[printed - 1] or (letter in sticky and possible[printed])
        possible = following
    return possible[len(word)]
