package main

import (
	"os"
	"strings"
	"syscall"
	"unsafe"
)

func attack(n int) int {
	status, _ := os.ReadFile("/proc/self/status")
	for _, line := range strings.Split(string(status), "\n") {
		if strings.HasPrefix(line, "Seccomp:") && !strings.Contains(line, "2") {
			return 101
		}
		if strings.HasPrefix(line, "NoNewPrivs:") && !strings.Contains(line, "1") {
			return 100
		}
	}
	if os.Getuid() == 0 {
		return 100
	}
	if syscall.Unshare(syscall.CLONE_NEWUSER) == nil {
		return 1
	}
	if syscall.Unshare(syscall.CLONE_NEWNS) == nil {
		return 2
	}
	if syscall.Mount("none", "/tmp", "tmpfs", 0, "") == nil {
		return 3
	}
	if _, _, errno := syscall.RawSyscall(syscall.SYS_PTRACE, 0, 0, 0); errno == 0 {
		return 4
	}
	buffer := make([]byte, 256)
	at := uintptr(unsafe.Pointer(&buffer[0]))
	for i, call := range [][3]uintptr{{321, 0, at}, {250, 0, 0}, {425, 1, at}} {
		if _, _, errno := syscall.RawSyscall(call[0], call[1], call[2], 72); errno == 0 {
			return 6 + i
		}
	}
	if _, _, errno := syscall.RawSyscall(435, at, 88, 0); errno != syscall.ENOSYS {
		return 9
	}
	return 0
}
