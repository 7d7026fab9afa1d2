/**
 * @param {boolean[]} sunny
 * @param {number} shortest
 * @returns {number | null}
 */
function longestBalanced(sunny, shortest) {
	// After how many days the sunny days first were so many more than the rainy ones.
	const firstTime = new Map([[0, 0]]);
	let balance = 0;
	let longest = 0;
	for (const [day, isSunny] of sunny.entries()) {
		balance += isSunny ? 1 : -1;
		const earlier = firstTime.get(balance);
		if (earlier === undefined) firstTime.set(balance, day + 1);
		else longest = Math.max(longest, day + 1 - earlier);
	}
	return longest >= shortest ? longest : null;
}
