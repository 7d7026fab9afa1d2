def most_hikers(feet: list[int], boots: list[int], slack: int) -> int:
    feet.sort()
    boots.sort()
    served = 0
    hiker = 0
    pair = 0
    while hiker < len(feet) and pair < len(boots):
        if boots[pair] < feet[hiker]:
            pair += 1
        elif boots[pair] > feet[hiker] + slack:
            hiker += 1
        else:
            served += 1
            hiker += 1
            pair += 1
    return served
