package main

import "syscall"

func attack(n int) int {
	block := make([]byte, 1<<20)
	for i := range block {
		block[i] = 'x'
	}
	for i := 0; i < 1024; i++ {
		if _, err := syscall.Write(3, block); err != nil {
			return 1
		}
	}
	return 0
}
