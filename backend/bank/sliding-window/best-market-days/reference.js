/**
 * @param {number[]} takings
 * @param {number} days
 * @returns {number}
 */
function bestFirstDay(takings, days) {
	// At most 10^5 * 10^9, which a number holds exactly.
	let total = 0;
	for (let day = 0; day < days; day++) total += takings[day];
	let bestTotal = total;
	let bestDay = 0;
	for (let last = days; last < takings.length; last++) {
		total += takings[last] - takings[last - days];
		if (total > bestTotal) {
			bestTotal = total;
			bestDay = last - days + 1;
		}
	}
	return bestDay;
}
