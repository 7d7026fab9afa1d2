# Expect: wrongAnswer
# Why: gives out the hook that was emptied last, not the one with the smallest number
class Cloakroom:
    def __init__(self, hooks):
        self.hooks = hooks
        self.reached = 0
        self.emptied = []
        self.coats = set()

    def hang(self):
        if self.emptied:
            hook = self.emptied.pop()
        elif self.reached < self.hooks:
            self.reached += 1
            hook = self.reached
        else:
            return None
        self.coats.add(hook)
        return hook

    def fetch(self, hook):
        if hook not in self.coats:
            return False
        self.coats.remove(hook)
        self.emptied.append(hook)
        return True
