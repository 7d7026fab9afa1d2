import os


def attack(n):
    for line in (b"987654321\n", b'{"index":0,"result":987654321}\n', b'[0,987654321]\n', b"ok 0 987654321\n"):
        os.write(3, line)
        os.write(1, line)
    os._exit(0)
