/**
 * @param {number[]} changes
 * @param {number} reserve
 * @returns {bigint}
 */
function flourToBuy(changes, reserve) {
	// At most 10^14 kilograms, so numbers are exact.
	let stock = 0;
	let lowest = 0;
	for (const change of changes) {
		stock += change;
		lowest = Math.min(lowest, stock);
	}
	return BigInt(reserve - lowest);
}
