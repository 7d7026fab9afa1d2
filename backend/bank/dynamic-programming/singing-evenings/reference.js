/**
 * @param {number[]} fees
 * @param {number} rest
 * @returns {bigint}
 */
function highestIncome(fees, rest) {
	// best[count]: the highest income from the first count evenings, at most 10^14.
	const best = [0];
	for (const [evening, fee] of fees.entries()) {
		best.push(Math.max(best[evening], fee + best[Math.max(0, evening - rest)]));
	}
	return BigInt(best.at(-1));
}
