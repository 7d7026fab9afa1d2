import os
import time


def attack(n):
    """A process that has left its parent, its group and its session."""
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.execv("/bin/sleep", ["__ORPHAN__", "300"])
        os._exit(0)
    os.wait()
    time.sleep(0.05)
    return 0
