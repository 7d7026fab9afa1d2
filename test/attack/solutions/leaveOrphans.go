package main

import (
	"os/exec"
	"syscall"
)

func attack(n int) int {
	orphan := exec.Command("/bin/sleep", "300")
	orphan.Args[0] = "__ORPHAN__"
	orphan.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	orphan.Start()
	return 0
}
