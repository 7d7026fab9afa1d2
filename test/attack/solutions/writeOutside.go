package main

import "os"

func attack(n int) int {
	for i, folder := range []string{"/", "/usr", "/usr/bin", "/etc", "/dev", "/proc/sys/kernel", "/lib", "/var", "__FOLDER__"} {
		if os.WriteFile(folder+"/sensei-was-here", []byte("x"), 0o600) == nil {
			return i + 1
		}
	}
	return 0
}
