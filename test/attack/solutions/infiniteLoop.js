function attack(n) {
	for (;;);
}
