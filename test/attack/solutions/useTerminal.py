import fcntl
import os


def attack(n):
    """A box with the terminal of its starter could type commands into it."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
        fcntl.ioctl(terminal, 0x5412, b"x")  # TIOCSTI
        return 1
    except OSError:
        return 0
