/**
 * The index of the first reading that is not below value; their number if all are.
 *
 * @param {number[]} readings
 * @param {number} value
 * @returns {number}
 */
function firstAtLeast(readings, value) {
	let low = 0;
	let high = readings.length;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (readings[middle] < value) low = middle + 1;
		else high = middle;
	}
	return low;
}

/**
 * @param {number[]} readings
 * @param {number[][]} ranges
 * @returns {number[]}
 */
function countInRanges(readings, ranges) {
	return ranges.map(([low, high]) => firstAtLeast(readings, high + 1) - firstAtLeast(readings, low));
}
