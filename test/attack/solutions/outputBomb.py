import os


def attack(n):
    block = b"x" * (1 << 20)
    for _ in range(1024):
        os.write(1, block)
    return 0
