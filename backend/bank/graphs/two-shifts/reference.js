/**
 * @param {number[][]} conflicts
 * @returns {boolean}
 */
function canSplit(conflicts) {
	const shifts = new Array(conflicts.length).fill(undefined);
	for (let start = 0; start < conflicts.length; start++) {
		if (shifts[start] !== undefined) continue;
		shifts[start] = 'early';
		const waiting = [start];
		// The array grows while it is gone through: it is the queue.
		for (const person of waiting) {
			const otherShift = shifts[person] === 'early' ? 'late' : 'early';
			for (const other of conflicts[person]) {
				if (shifts[other] === undefined) {
					shifts[other] = otherShift;
					waiting.push(other);
				} else if (shifts[other] !== otherShift) {
					return false;
				}
			}
		}
	}
	return true;
}
