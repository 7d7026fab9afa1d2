/**
 * @param {number[]} starts
 * @param {number[]} durations
 * @returns {number}
 */
function secondsLit(starts, durations) {
	const signals = starts.map((start, index) => ({ start, end: start + durations[index] }));
	signals.sort((a, b) => a.start - b.start);
	let lit = 0;
	let countedUntil = 0;
	for (const { start, end } of signals) {
		if (end > countedUntil) {
			lit += end - Math.max(start, countedUntil);
			countedUntil = end;
		}
	}
	return lit;
}
