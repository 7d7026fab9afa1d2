/**
 * @param {number[]} hooks
 * @param {number} lanterns
 * @returns {number}
 */
function greatestGap(hooks, lanterns) {
	hooks.sort((a, b) => a - b);
	const works = (gap) => {
		let count = 1;
		let last = hooks[0];
		for (const hook of hooks) {
			if (hook - last < gap) continue;
			count++;
			last = hook;
		}
		return count >= lanterns;
	};

	let low = 1;
	let high = Math.floor((hooks.at(-1) - hooks[0]) / (lanterns - 1));
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (works(middle)) low = middle;
		else high = middle - 1;
	}
	return low;
}
