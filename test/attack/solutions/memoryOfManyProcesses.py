import os
import time


def attack(n):
    for _ in range(12):
        if os.fork() == 0:
            kept = bytearray(b"x") * (60 << 20)
            time.sleep(30)
            os._exit(len(kept) & 1)
    time.sleep(30)
    return 0
