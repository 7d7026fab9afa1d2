package main

func attack(n int) int {
	for {
	}
}
