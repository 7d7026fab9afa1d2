/**
 * @param {number[]} glasses
 * @param {number} kinds
 * @returns {number[]}
 */
function longestTasting(glasses, kinds) {
	// How often each tea stands in the window, and how many teas do.
	const counts = new Map();
	let different = 0;
	let first = 0;
	let best = [0, 0];
	for (const [place, tea] of glasses.entries()) {
		const before = counts.get(tea) ?? 0;
		counts.set(tea, before + 1);
		if (before === 0) different += 1;
		while (different > kinds) {
			const left = counts.get(glasses[first]) - 1;
			counts.set(glasses[first], left);
			if (left === 0) different -= 1;
			first += 1;
		}
		const length = place + 1 - first;
		if (length > best[1]) best = [first, length];
	}
	return best;
}
