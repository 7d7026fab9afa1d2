import os
import time


def attack(n):
    """Counts how many processes it may have at once."""
    children = 0
    try:
        while children < 3000:
            if os.fork() == 0:
                time.sleep(60)
                os._exit(0)
            children += 1
    except OSError:
        pass
    return children
