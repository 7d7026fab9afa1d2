/**
 * @param {bigint[]} known
 * @returns {bigint}
 */
function songsToLearn(known) {
	// In halves of 30 songs, which fit into numbers: bit operations on those are much quicker than on BigInts.
	const half = 30;
	const mask = (1n << BigInt(half)) - 1n;
	const halves = [known.map((songs) => Number(songs & mask)), known.map((songs) => Number(songs >> BigInt(half)))];
	let total = 0n;
	for (const songs of halves) {
		for (let song = 0; song < half; song++) {
			let singers = 0;
			for (const bits of songs) singers += (bits >> song) & 1;
			total += BigInt(singers * (known.length - singers));
		}
	}
	return total;
}
