import glob


def attack(n):
    """Looks for the secret in every environment it can read, and for the canary file."""
    for path in glob.glob("/proc/[0-9]*/environ") + glob.glob("/proc/[0-9]*/cmdline"):
        try:
            if b"sensei-" + b"secret" in open(path, "rb").read():
                return 1
        except OSError:
            pass
    try:
        open("__CANARY__").read()
        return 2
    except OSError:
        pass
    return 0
