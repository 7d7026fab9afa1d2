from heapq import heappop, heappush
from typing import Optional


class Cloakroom:
    def __init__(self, hooks: int) -> None:
        self.hooks = hooks
        # No hook above this one was ever used.
        self.reached = 0
        # A heap of the hooks up to there that are empty again.
        self.emptied: list[int] = []
        self.coats: set[int] = set()

    def hang(self) -> Optional[int]:
        if self.emptied:
            hook = heappop(self.emptied)
        elif self.reached < self.hooks:
            self.reached += 1
            hook = self.reached
        else:
            return None
        self.coats.add(hook)
        return hook

    def fetch(self, hook: int) -> bool:
        if hook not in self.coats:
            return False
        self.coats.remove(hook)
        heappush(self.emptied, hook)
        return True
