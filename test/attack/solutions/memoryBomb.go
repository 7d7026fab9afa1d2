package main

func attack(n int) int {
	kept := [][]byte{}
	for {
		block := make([]byte, 8<<20)
		for i := range block {
			block[i] = 120
		}
		kept = append(kept, block)
	}
}
