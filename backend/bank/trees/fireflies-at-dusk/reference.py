from itertools import accumulate
from typing import Optional


def most_fireflies(park: Optional[TreeNode], minutes: int) -> int:
    def combined(first: list[int], second: list[int], weight: int) -> list[int]:
        """The most for each time, if one unit of the second list takes as long as weight units of the first."""
        best = [0] * (min(minutes, len(first) - 1 + weight * (len(second) - 1)) + 1)
        for spent, seen in enumerate(first):
            for time, more in zip(range(spent, len(best), weight), second):
                if seen + more > best[time]:
                    best[time] = seen + more
        # More time never does any harm.
        return list(accumulate(best, max))

    def explore(place: Optional[TreeNode]) -> tuple[list[int], list[int]]:
        """The most by the number of paths on a round trip, and by the minutes of a way that ends anywhere."""
        if place is None:
            return [0], [0]
        left_back, left_end = explore(place.left)
        right_back, right_end = explore(place.right)
        back = combined(left_back, right_back, 1)
        ends = zip(combined(left_end, right_back, 2), combined(right_end, left_back, 2))
        return [0] + [place.val + seen for seen in back], [0] + [place.val + max(pair) for pair in ends]

    # As if a path led to the gate: one entry more, which takes no time.
    return explore(park)[1][-1]
