// Expect: wrongAnswer
// Why: walks from small loads to large ones, so that a parcel can be used several times
function smallestDifference(weights) {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const half = Math.floor(total / 2);
	const isPossible = new Uint8Array(half + 1);
	isPossible[0] = 1;
	for (const weight of weights) {
		for (let load = weight; load <= half; load++) isPossible[load] |= isPossible[load - weight];
	}
	return total - 2 * isPossible.lastIndexOf(1);
}
