/**
 * @param {TreeNode | null} cave
 * @param {number} one
 * @param {number} other
 * @returns {number[]}
 */
function lastSharedFork(cave, one, other) {
	const comesFrom = new Map([[cave.val, null]]);
	const waiting = [cave];
	while (waiting.length > 0) {
		const chamber = waiting.pop();
		for (const deeper of [chamber.left, chamber.right]) {
			if (deeper === null) continue;
			comesFrom.set(deeper.val, chamber.val);
			waiting.push(deeper);
		}
	}
	const wayBack = (chamber) => {
		const way = [];
		for (let at = chamber; at !== null; at = comesFrom.get(at)) way.push(at);
		return way;
	};

	const steps = new Map(wayBack(one).map((chamber, count) => [chamber, count]));
	const way = wayBack(other);
	const count = way.findIndex((chamber) => steps.has(chamber));
	return [way[count], steps.get(way[count]), count];
}
