/**
 * @param {number[]} readings
 * @param {number} tolerance
 * @returns {bigint}
 */
function countSteady(readings, tolerance) {
	// Indices in the window whose reading may still become its greatest, or its smallest; those before the front are gone.
	const greatest = [];
	const smallest = [];
	let greatestFront = 0;
	let smallestFront = 0;
	let first = 0;
	// At most 10^5 * 10^5, which a number holds exactly.
	let steady = 0;
	readings.forEach((reading, last) => {
		while (greatest.length > greatestFront && readings[greatest[greatest.length - 1]] <= reading) greatest.pop();
		greatest.push(last);
		while (smallest.length > smallestFront && readings[smallest[smallest.length - 1]] >= reading) smallest.pop();
		smallest.push(last);
		while (readings[greatest[greatestFront]] - readings[smallest[smallestFront]] > tolerance) {
			first = Math.min(greatest[greatestFront], smallest[smallestFront]) + 1;
			if (greatest[greatestFront] < first) greatestFront++;
			else smallestFront++;
		}
		steady += last - first + 1;
	});
	return BigInt(steady);
}
