import os


def attack(n):
    for number, folder in enumerate(("/", "/usr", "/usr/bin", "/etc", "/dev", "/proc/sys/kernel", "/lib", "/var", "__FOLDER__"), 1):
        try:
            with open(os.path.join(folder, "sensei-was-here"), "w") as file:
                file.write("x")
            return number
        except OSError:
            pass
    for number, path in enumerate(("/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/proc/self/uid_map"), 20):
        try:
            with open(path, "w") as file:
                file.write("0 0 1")
            return number
        except OSError:
            pass
    return 0
