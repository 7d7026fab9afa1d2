/**
 * @param {TreeNode | null} river
 * @param {number[]} closed
 * @returns {(TreeNode | null)[]}
 */
function openParts(river, closed) {
	const closedNumbers = new Set(closed);
	const parts = [];
	// Downstream locks first: each comes with whether it hangs on an open one.
	const waiting = [{ lock: river, hangs: false }];
	while (waiting.length > 0) {
		const { lock, hangs } = waiting.pop();
		const isOpen = !closedNumbers.has(lock.val);
		if (isOpen && !hangs) parts.push(lock);
		for (const side of ['left', 'right']) {
			const upstream = lock[side];
			if (upstream === null) continue;
			waiting.push({ lock: upstream, hangs: isOpen });
			if (closedNumbers.has(upstream.val)) lock[side] = null;
		}
	}
	return parts;
}
