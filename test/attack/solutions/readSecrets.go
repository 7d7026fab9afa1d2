package main

import (
	"bytes"
	"os"
	"path/filepath"
)

func attack(n int) int {
	for _, what := range []string{"environ", "cmdline"} {
		paths, _ := filepath.Glob("/proc/[0-9]*/" + what)
		for _, path := range paths {
			if text, err := os.ReadFile(path); err == nil && bytes.Contains(text, []byte("sensei-"+"secret")) {
				return 1
			}
		}
	}
	if _, err := os.ReadFile("__CANARY__"); err == nil {
		return 2
	}
	return 0
}
