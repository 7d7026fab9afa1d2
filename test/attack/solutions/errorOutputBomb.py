import sys


def attack(n):
    for _ in range(1 << 14):
        sys.stderr.write("x" * (1 << 16))
    return 0
