/**
 * @param {string} socks
 * @returns {(string | null)[]}
 */
function waitingLongest(socks) {
	// A set keeps the order in which its elements were added.
	const line = new Set();
	return Array.from(socks, (pattern) => {
		if (!line.delete(pattern)) line.add(pattern);
		for (const first of line) return first;
		return null;
	});
}
