/**
 * @param {number} tiles
 * @param {number[][]} effects
 * @returns {bigint[]}
 */
function boardScores(tiles, effects) {
	// rises[tile] is the score of the tile minus the score of its left neighbour.
	const rises = new Array(tiles + 1).fill(0);
	for (const [first, last, change] of effects) {
		rises[first] += change;
		rises[last + 1] -= change;
	}
	// 10^5 effects of 10^9 make 10^14, which a number still holds exactly.
	let score = 0;
	return rises.slice(0, tiles).map((rise) => {
		score += rise;
		return BigInt(score);
	});
}
