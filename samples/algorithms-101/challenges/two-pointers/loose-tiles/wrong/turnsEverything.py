# Expect: wrongAnswer
# Why: turns the glued tiles as well
def turn_loose_tiles(row):
    row.reverse()
