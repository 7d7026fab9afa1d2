// Expect: wrongAnswer
// Why: divides by the number of hours, as if a missing reading were 0 degrees
function warmestAverage(readings, hours) {
	let total = 0;
	let count = 0;
	let warmest = null;
	for (const [hour, reading] of readings.entries()) {
		total += reading ?? 0;
		count += reading === null ? 0 : 1;
		if (hour >= hours) {
			total -= readings[hour - hours] ?? 0;
			count -= readings[hour - hours] === null ? 0 : 1;
		}
		if (hour >= hours - 1 && count > 0) warmest = Math.max(warmest ?? -Infinity, total / hours);
	}
	return warmest;
}
