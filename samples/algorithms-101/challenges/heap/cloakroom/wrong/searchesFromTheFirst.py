# Expect: timeLimitExceeded
# Why: looks for an empty hook from the first one on for each coat
class Cloakroom:
    def __init__(self, hooks):
        self.hooks = hooks
        self.coats = set()

    def hang(self):
        hook = 1
        while hook in self.coats:
            hook += 1
        if hook > self.hooks:
            return None
        self.coats.add(hook)
        return hook

    def fetch(self, hook):
        if hook not in self.coats:
            return False
        self.coats.remove(hook)
        return True
