import time


def attack(n):
    time.sleep(3600)
    return 0
