# Expect: memoryLimitExceeded
# Why: begins with a heap of all hooks, of which there may be 10^9
from heapq import heappop, heappush


class Cloakroom:
    def __init__(self, hooks):
        self.empty = []
        for hook in range(1, hooks + 1):
            self.empty.append(hook)
        self.coats = set()

    def hang(self):
        if not self.empty:
            return None
        hook = heappop(self.empty)
        self.coats.add(hook)
        return hook

    def fetch(self, hook):
        if hook not in self.coats:
            return False
        self.coats.remove(hook)
        heappush(self.empty, hook)
        return True
