/**
 * @param {(number | null)[]} readings
 * @param {number} hours
 * @returns {number | null}
 */
function warmestAverage(readings, hours) {
	let total = 0;
	let count = 0;
	const add = (reading, times) => {
		if (reading === null) return;
		total += times * reading;
		count += times;
	};
	for (const reading of readings.slice(0, hours - 1)) add(reading, 1);
	let warmest = null;
	for (let first = 0; first + hours <= readings.length; first++) {
		add(readings[first + hours - 1], 1);
		if (count > 0) warmest = Math.max(warmest ?? -Infinity, total / count);
		add(readings[first], -1);
	}
	return warmest;
}
