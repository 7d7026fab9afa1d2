/** @type {Map<string, (upper: bigint, lower: bigint) => bigint>} */
const operations = new Map([
	['+', (upper, lower) => upper + lower],
	['-', (upper, lower) => upper - lower],
	['*', (upper, lower) => upper * lower],
]);

/**
 * @param {string[]} keys
 * @returns {bigint | null}
 */
function calculate(keys) {
	const slip = [];
	for (const key of keys) {
		const operation = operations.get(key);
		if (operation === undefined) {
			slip.push(BigInt(key));
			continue;
		}
		if (slip.length < 2) return null;
		const lower = slip.pop();
		slip.push(operation(slip.pop(), lower));
	}
	return slip.length === 1 ? slip[0] : null;
}
