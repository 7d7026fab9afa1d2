/**
 * @param {number[]} beads
 * @returns {number}
 */
function countFairCuts(beads) {
	// At most 10^5 * 10^9 on each side, which a number holds exactly.
	let left = 0;
	let right = beads.reduce((sum, bead) => sum + bead, 0);
	let cuts = 0;
	for (let cut = 1; cut < beads.length; cut++) {
		left += beads[cut - 1];
		right -= beads[cut - 1];
		if (left === right) cuts++;
	}
	return cuts;
}
