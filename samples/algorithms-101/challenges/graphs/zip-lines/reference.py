from typing import Optional


def minutes_until_together(lines: list[list[int]], ada: int, ben: int) -> Optional[int]:
    def minutes_from(start: int) -> dict[int, int]:
        minutes = {start: 0}
        queue = [start]
        # The queue grows while it is walked through.
        for platform in queue:
            for following in lines[platform]:
                if following not in minutes:
                    minutes[following] = minutes[platform] + 1
                    queue.append(following)
        return minutes

    of_ada, of_ben = minutes_from(ada), minutes_from(ben)
    return min((max(of_ada[platform], of_ben[platform]) for platform in of_ada if platform in of_ben), default=None)
