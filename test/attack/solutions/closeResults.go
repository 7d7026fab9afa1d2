package main

import "syscall"

func attack(n int) int {
	syscall.Close(3)
	return 987654321
}
