# Expect: wrongAnswer
# Why: goes on with numbers for which there are no hooks
from heapq import heappop, heappush


class Cloakroom:
    def __init__(self, hooks):
        self.reached = 0
        self.emptied = []
        self.coats = set()

    def hang(self):
        if self.emptied:
            hook = heappop(self.emptied)
        else:
            self.reached += 1
            hook = self.reached
        self.coats.add(hook)
        return hook

    def fetch(self, hook):
        if hook not in self.coats:
            return False
        self.coats.remove(hook)
        heappush(self.emptied, hook)
        return True
