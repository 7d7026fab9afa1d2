package main

import "time"

func attack(n int) int {
	time.Sleep(time.Hour)
	return 0
}
