# Expect: timeLimitExceeded
# Why: divides the whole time between both sides at every place, however small the part of the park is


def most_fireflies(park, minutes: int) -> int:
    def explore(place) -> tuple[list[int], list[int]]:
        if place is None:
            return [0] * (minutes + 2), [0] * (minutes + 2)
        left_back, left_end = explore(place.left)
        right_back, right_end = explore(place.right)
        back, end = [0], [0]
        for time in range(minutes + 1):
            back.append(place.val + max(left_back[spent] + right_back[time - spent] for spent in range(time + 1)))
            end.append(
                place.val
                + max(
                    max(left_end[time - 2 * paths] + right_back[paths], right_end[time - 2 * paths] + left_back[paths])
                    for paths in range(time // 2 + 1)
                )
            )
        return back, end

    return explore(park)[1][minutes + 1]
