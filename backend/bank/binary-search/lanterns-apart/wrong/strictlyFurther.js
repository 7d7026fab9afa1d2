// Expect: wrongAnswer
// Why: demands more than the distance that is being checked
function greatestGap(hooks, lanterns) {
	hooks.sort((a, b) => a - b);
	let low = 0;
	let high = hooks.at(-1) - hooks[0];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		let count = 1;
		let last = hooks[0];
		for (const hook of hooks) {
			if (hook - last <= middle) continue;
			count++;
			last = hook;
		}
		if (count >= lanterns) low = middle;
		else high = middle - 1;
	}
	return low;
}
