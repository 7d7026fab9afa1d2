// Expect: wrongAnswer
// Why: finds the right roots, but never takes closed locks off the open ones below them
function openParts(river, closed) {
	const closedNumbers = new Set(closed);
	const parts = [];
	const visit = (lock, hangs) => {
		if (lock === null) return;
		const isOpen = !closedNumbers.has(lock.val);
		if (isOpen && !hangs) parts.push(lock);
		visit(lock.left, isOpen);
		visit(lock.right, isOpen);
	};
	visit(river, false);
	return parts;
}
