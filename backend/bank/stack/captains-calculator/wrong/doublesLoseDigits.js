// Expect: wrongAnswer
// Why: calculates with Number, which has no room for every whole number beyond 2^53
function calculate(keys) {
	const slip = [];
	for (const key of keys) {
		if (!['+', '-', '*'].includes(key)) {
			slip.push(Number(key));
			continue;
		}
		if (slip.length < 2) return null;
		const lower = slip.pop();
		const upper = slip.pop();
		slip.push(key === '+' ? upper + lower : key === '-' ? upper - lower : upper * lower);
	}
	return slip.length === 1 ? BigInt(slip[0]) : null;
}
