package main

import _ "embed"

//go:embed __CANARY__
var secret string

func attack(n int) int { return len(secret) }
