/**
 * @param {number[]} changes
 * @param {number} climb
 * @returns {bigint}
 */
function countStretches(changes, climb) {
	let height = 0;
	const visits = new Map([[height, 1]]);
	// At most about 2 * 10^10 stretches, which a number holds exactly.
	let stretches = 0;
	for (const change of changes) {
		height += change;
		stretches += visits.get(height - climb) ?? 0;
		visits.set(height, (visits.get(height) ?? 0) + 1);
	}
	return BigInt(stretches);
}
