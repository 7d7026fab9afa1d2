int attack(int n) {
	volatile int x = 0;
	for (;;) x = x + 1;
	return 0;
}
