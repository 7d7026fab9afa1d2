/**
 * @param {number[]} lengths
 * @param {number} width
 * @returns {bigint}
 */
function smallestPenalty(lengths, width) {
	const count = lengths.length;
	// penalty[first]: the smallest sum for the words from first to the end, when first begins a line.
	// At most 2000 * 500^3, far below 2^53, so numbers are exact.
	const penalty = new Array(count + 1).fill(0);
	for (let first = count - 1; first >= 0; first--) {
		let best = Infinity;
		let free = width - lengths[first];
		for (let behind = first + 1; free >= 0; behind++) {
			if (behind === count) {
				best = 0;
				break;
			}
			best = Math.min(best, free ** 3 + penalty[behind]);
			free -= 1 + lengths[behind];
		}
		penalty[first] = best;
	}
	return BigInt(penalty[0]);
}
