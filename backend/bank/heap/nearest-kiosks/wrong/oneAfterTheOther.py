# Expect: timeLimitExceeded
# Why: looks through all kiosks that are left for each one that it serves


def nearest_kiosks(kiosks: list[list[int]], home: list[int], count: int) -> list[int]:
    left = [(abs(street - home[0]) + abs(avenue - home[1]), number) for number, (street, avenue) in enumerate(kiosks)]
    served = []
    while left and len(served) < count:
        nearest = min(left)
        left.remove(nearest)
        served.append(nearest[1])
    return served
