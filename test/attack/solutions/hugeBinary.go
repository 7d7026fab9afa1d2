package main

var huge = [1 << 31]byte{0: 1, 1<<31 - 1: 1}

func attack(n int) int { return int(huge[n]) }
