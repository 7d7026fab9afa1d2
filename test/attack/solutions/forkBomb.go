package main

import "os/exec"

func attack(n int) int {
	children := 0
	for children < 3000 {
		if exec.Command("/bin/sleep", "60").Start() != nil {
			break
		}
		children++
	}
	return children
}
