// Expect: wrongAnswer
// Why: lets both step back at the same time, although they may be at different depths
function lastSharedFork(cave, one, other) {
	const comesFrom = new Map();
	const waiting = [cave];
	for (const chamber of waiting) {
		for (const deeper of [chamber.left, chamber.right]) {
			if (deeper === null) continue;
			comesFrom.set(deeper.val, chamber.val);
			waiting.push(deeper);
		}
	}
	let first = one;
	let second = other;
	let steps = 0;
	while (first !== second && first !== cave.val && second !== cave.val) {
		first = comesFrom.get(first);
		second = comesFrom.get(second);
		steps++;
	}
	return [first === second ? first : cave.val, steps, steps];
}
