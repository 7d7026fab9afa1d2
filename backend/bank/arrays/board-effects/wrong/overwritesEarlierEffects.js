// Expect: wrongAnswer
// Why: sets the rise instead of adding to it, so effects that share a border forget each other
function boardScores(tiles, effects) {
	const rises = new Array(tiles + 1).fill(0);
	for (const [first, last, change] of effects) {
		rises[first] = change;
		rises[last + 1] = -change;
	}
	let score = 0;
	return rises.slice(0, tiles).map((rise) => BigInt((score += rise)));
}
