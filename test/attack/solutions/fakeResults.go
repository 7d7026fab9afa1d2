package main

import (
	"os"
	"syscall"
)

func attack(n int) int {
	for _, line := range []string{"987654321\n", "{\"index\":0,\"result\":987654321}\n", "[0,987654321]\n", "ok 0 987654321\n"} {
		syscall.Write(3, []byte(line))
		syscall.Write(1, []byte(line))
	}
	os.Exit(0)
	return 0
}
