// Expect: wrongAnswer
// Why: takes the newest reading for the greatest or smallest when the old one leaves, and forgets those in between

function countSteady(readings, tolerance) {
	let greatest = readings[0];
	let smallest = readings[0];
	let first = 0;
	let steady = 0;
	readings.forEach((reading, last) => {
		greatest = Math.max(greatest, reading);
		smallest = Math.min(smallest, reading);
		while (first < last && greatest - smallest > tolerance) {
			if (readings[first] === greatest) greatest = reading;
			if (readings[first] === smallest) smallest = reading;
			first++;
		}
		steady += last - first + 1;
	});
	return BigInt(steady);
}
