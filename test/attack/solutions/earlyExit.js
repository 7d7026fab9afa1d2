function attack(n) {
	process.exit(0);
}
