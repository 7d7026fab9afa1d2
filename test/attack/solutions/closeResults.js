function attack(n) {
	require('node:fs').closeSync(3);
	return 987654321;
}
