import os


def attack(n):
    """How many descriptors it was given beyond the standard ones and the results'."""
    extra = 0
    for name in os.listdir("/proc/self/fd"):
        try:
            target = os.readlink("/proc/self/fd/" + name)
        except OSError:
            continue  # the listing's own
        if int(name) > 3 and not target.startswith("/proc/"):
            extra += 1
    return extra
