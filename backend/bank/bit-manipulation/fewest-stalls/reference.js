/**
 * @param {number} goods
 * @param {number[][]} stalls
 * @returns {number | null}
 */
function fewestStalls(goods, stalls) {
	const fewest = new Array(1 << goods).fill(Infinity);
	fewest[0] = 0;
	for (const stall of stalls) {
		const sold = stall.reduce((set, thing) => set | (1 << thing), 0);
		// From large to small sets: a set never leads to a smaller one, so no stall is visited twice.
		for (let bought = fewest.length - 1; bought >= 0; bought--) {
			const together = bought | sold;
			fewest[together] = Math.min(fewest[together], fewest[bought] + 1);
		}
	}
	const answer = fewest.at(-1);
	return answer === Infinity ? null : answer;
}
