/**
 * @param {number[]} weights
 * @returns {number}
 */
function smallestDifference(weights) {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const half = Math.floor(total / 2);
	const isPossible = new Uint8Array(half + 1);
	isPossible[0] = 1;
	for (const weight of weights) {
		// From large to small, so that the parcel is not used twice.
		for (let load = half; load >= weight; load--) isPossible[load] |= isPossible[load - weight];
	}
	return total - 2 * isPossible.lastIndexOf(1);
}
