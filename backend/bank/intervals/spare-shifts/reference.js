/**
 * @param {number[]} begins
 * @param {number[]} ends
 * @param {number} hours
 * @returns {number | null}
 */
function fewestShifts(begins, ends, hours) {
	const shifts = begins.map((begin, shift) => [begin, ends[shift]]).sort(([one], [other]) => one - other);
	let chosen = 0;
	let covered = 0;
	let next = 0;
	while (covered < hours) {
		let latest = covered;
		for (; next < shifts.length && shifts[next][0] <= covered; next++) latest = Math.max(latest, shifts[next][1]);
		if (latest === covered) return null;
		covered = latest;
		chosen++;
	}
	return chosen;
}
