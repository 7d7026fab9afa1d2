import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def attack(n):
    """Tries the system calls that a box must not have; tells the number of the first that worked."""
    status = open("/proc/self/status").read()
    fields = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
    if os.getuid() == 0 or int(fields["CapEff"], 16) != 0 or fields["NoNewPrivs"].strip() != "1":
        return 100
    if fields["Seccomp"].strip() != "2":
        return 101
    if libc.unshare(0x10000000) == 0:  # CLONE_NEWUSER
        return 1
    if libc.unshare(0x20000000) == 0:  # CLONE_NEWPID
        return 2
    if libc.mount(b"none", b"/tmp", b"tmpfs", 0, None) == 0:
        return 3
    if libc.ptrace(0, 0, 0, 0) == 0:  # PTRACE_TRACEME
        return 4
    machine = os.uname().machine
    numbers = {
        "x86_64": {"setns": 308, "keyctl": 250, "bpf": 321, "io_uring_setup": 425, "perf_event_open": 298, "userfaultfd": 323},
        "aarch64": {"setns": 268, "keyctl": 219, "bpf": 280, "io_uring_setup": 425, "perf_event_open": 241, "userfaultfd": 282},
    }.get(machine, {})
    buffer = ctypes.create_string_buffer(256)
    arguments = {
        "setns": (os.open("/proc/self/ns/user", os.O_RDONLY), 0),
        "keyctl": (0, -3, 1),
        "bpf": (0, ctypes.addressof(buffer), 72),
        "io_uring_setup": (1, ctypes.addressof(buffer)),
        "perf_event_open": (ctypes.addressof(buffer), 0, -1, -1, 0),
        "userfaultfd": (0,),
    }
    for place, (name, number) in enumerate(numbers.items(), 10):
        if libc.syscall(number, *(ctypes.c_long(one) for one in arguments[name])) >= 0:
            return place
    return 0
