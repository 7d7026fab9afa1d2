/**
 * @param {number[]} lengths
 * @returns {bigint}
 */
function leastEffort(lengths) {
	lengths.sort((a, b) => a - b);
	// Tied ropes come out in ascending order, so a second queue is sorted by itself.
	const tied = [];
	let nextRope = 0;
	let nextTied = 0;
	const shortest = () => {
		const takesRope = nextRope < lengths.length && !(tied[nextTied] < lengths[nextRope]);
		return takesRope ? lengths[nextRope++] : tied[nextTied++];
	};
	let effort = 0n;
	for (let knot = 1; knot < lengths.length; knot++) {
		// A rope is at most 10^14 metres long.
		const result = shortest() + shortest();
		effort += BigInt(result);
		tied.push(result);
	}
	return effort;
}
