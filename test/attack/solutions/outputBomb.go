package main

import (
	"os"
	"strings"
)

func attack(n int) int {
	block := strings.Repeat("x", 1<<20)
	for i := 0; i < 1024; i++ {
		os.Stdout.WriteString(block)
	}
	return 0
}
