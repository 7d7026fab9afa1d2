import os


def attack(n):
    """How many descriptors it was given beyond the standard ones, the results' and the null device."""
    extra = 0
    for name in os.listdir("/proc/self/fd"):
        try:
            target = os.readlink("/proc/self/fd/" + name)
        except OSError:
            continue  # the listing's own
        if int(name) > 3 and not target.startswith("/proc/") and target != "/dev/null":
            extra += 1
    return extra
