class Cloakroom:
    def __init__(self, hooks):
        self.hooks = hooks
        self.coats = []

    def hang(self):
        for hook in range(1, self.hooks + 1):
            if hook not in self.coats:
                self.coats.append(hook)
                return hook
        return None

    def fetch(self, hook):
        before = len(self.coats)
        self.coats = [other for other in self.coats if other != hook]
        return len(self.coats) < before
