// Expect: wrongAnswer
// Why: takes the number popped first as the left operand
function calculate(keys) {
	const slip = [];
	for (const key of keys) {
		if (!['+', '-', '*'].includes(key)) {
			slip.push(BigInt(key));
			continue;
		}
		if (slip.length < 2) return null;
		const one = slip.pop();
		const other = slip.pop();
		slip.push(key === '+' ? one + other : key === '-' ? one - other : one * other);
	}
	return slip.length === 1 ? slip[0] : null;
}
