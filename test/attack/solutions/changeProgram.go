package main

import "os"

func attack(n int) int {
	program, err := os.Readlink("/proc/self/exe")
	if err != nil {
		return 0
	}
	for _, name := range []string{program, "/proc/self/exe"} {
		if _, err := os.OpenFile(name, os.O_WRONLY, 0); err == nil {
			return 1
		}
		if os.Chmod(name, 0o777) == nil {
			return 2
		}
		if os.Truncate(name, 0) == nil {
			return 3
		}
	}
	if os.Remove(program) == nil {
		return 6
	}
	if os.Link(program, program+"-too") == nil || os.Link(program, "/tmp/too") == nil {
		return 7
	}
	if os.WriteFile("/box/too", []byte("x"), 0o600) == nil {
		return 9
	}
	files, _ := os.ReadDir("/box")
	if len(files) > 2 {
		return 10
	}
	return 0
}
