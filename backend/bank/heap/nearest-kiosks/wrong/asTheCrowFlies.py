# Expect: wrongAnswer
# Why: measures in a straight line instead of along streets and avenues


def nearest_kiosks(kiosks: list[list[int]], home: list[int], count: int) -> list[int]:
    def way(number: int) -> int:
        return (kiosks[number][0] - home[0]) ** 2 + (kiosks[number][1] - home[1]) ** 2

    return sorted(range(len(kiosks)), key=way)[:count]
