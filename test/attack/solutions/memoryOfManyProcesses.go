package main

import (
	"os/exec"
	"time"
)

// A program that looks for the end of a line that never comes, and keeps it: this one can't fork.
func attack(n int) int {
	for i := 0; i < 12; i++ {
		exec.Command("/usr/bin/tail", "/dev/zero").Start()
	}
	time.Sleep(30 * time.Second)
	return 0
}
