import socket


def attack(n):
    for family, address in ((socket.AF_INET, ("127.0.0.1", __PORT__)), (socket.AF_INET6, ("::1", __PORT__))):
        try:
            with socket.socket(family, socket.SOCK_STREAM) as one:
                one.settimeout(0.5)
                one.connect(address)
                return 1
        except OSError:
            pass
    for name in ("\0sensei-canary", "__SOCKET__"):
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as one:
                one.settimeout(0.5)
                one.connect(name)
                return 2
        except OSError:
            pass
    return 0
