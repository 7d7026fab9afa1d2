import os


def attack(n):
    os._exit(0)
