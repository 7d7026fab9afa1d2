// Expect: wrongAnswer
// Why: remembers when a balance was met last, which gives the shortest stretches
function longestBalanced(sunny, shortest) {
	const lastTime = new Map([[0, 0]]);
	let balance = 0;
	let longest = 0;
	for (const [day, isSunny] of sunny.entries()) {
		balance += isSunny ? 1 : -1;
		if (lastTime.has(balance)) longest = Math.max(longest, day + 1 - lastTime.get(balance));
		lastTime.set(balance, day + 1);
	}
	return longest >= shortest ? longest : null;
}
