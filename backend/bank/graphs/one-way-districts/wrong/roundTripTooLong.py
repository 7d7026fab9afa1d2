# Expect: runtimeError
# Why: searches by recursion, which Python refuses on a long way
def find_districts(streets: list[list[int]]) -> list[list[int]]:
    number: dict[int, int] = {}
    open_ones: list[int] = []
    is_open: set[int] = set()
    districts: list[list[int]] = []

    def search(crossing: int) -> int:
        number[crossing] = earliest = len(number)
        open_ones.append(crossing)
        is_open.add(crossing)
        for other in streets[crossing]:
            if other not in number:
                earliest = min(earliest, search(other))
            elif other in is_open:
                earliest = min(earliest, number[other])
        if earliest == number[crossing]:
            district = []
            while not district or district[-1] != crossing:
                district.append(open_ones.pop())
                is_open.remove(district[-1])
            if len(district) > 1:
                districts.append(district)
        return earliest

    for start in range(len(streets)):
        if start not in number:
            search(start)
    return districts
