/**
 * @param {number[]} strengths
 * @returns {bigint}
 */
function sumOfWeakest(strengths) {
	// Pieces that end at the current link, grouped by strength, weakest group first.
	const groups = [];
	// At most 10^8 * 2 * 10^5, which a number still holds exactly; only the total needs a bigint.
	let endingHere = 0;
	let total = 0n;
	for (const strength of strengths) {
		let pieces = 1;
		while (groups.length > 0 && groups[groups.length - 1].strength >= strength) {
			const stronger = groups.pop();
			endingHere -= stronger.strength * stronger.pieces;
			pieces += stronger.pieces;
		}
		groups.push({ strength, pieces });
		endingHere += strength * pieces;
		total += BigInt(endingHere);
	}
	return total;
}
