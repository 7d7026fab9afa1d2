def attack(n):
    while True:
        pass
