package main

import (
	"os"
	"strconv"
	"strings"
)

// The runtime waits for events through descriptors of its own.
func attack(n int) int {
	extra := 0
	entries, _ := os.ReadDir("/proc/self/fd")
	for _, entry := range entries {
		number, _ := strconv.Atoi(entry.Name())
		target, err := os.Readlink("/proc/self/fd/" + entry.Name())
		if err != nil || number <= 3 || target == "/dev/null" {
			continue
		}
		if strings.HasPrefix(target, "/proc/") || strings.HasPrefix(target, "anon_inode:[event") {
			continue
		}
		extra++
	}
	return extra
}
