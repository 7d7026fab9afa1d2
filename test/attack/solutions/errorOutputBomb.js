function attack(n) {
	for (let i = 0; i < 1 << 14; i++) console.error('x'.repeat(1 << 16));
	return 0;
}
