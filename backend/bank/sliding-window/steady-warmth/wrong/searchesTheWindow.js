// Expect: timeLimitExceeded
// Why: moves both ends well, but looks through the whole window for its greatest and smallest reading each time

function countSteady(readings, tolerance) {
	let first = 0;
	let steady = 0;
	const isSteady = (last) => {
		let greatest = -Infinity;
		let smallest = Infinity;
		for (let i = first; i <= last; i++) {
			if (readings[i] > greatest) greatest = readings[i];
			if (readings[i] < smallest) smallest = readings[i];
		}
		return greatest - smallest <= tolerance;
	};
	for (let last = 0; last < readings.length; last++) {
		while (!isSteady(last)) first++;
		steady += last - first + 1;
	}
	return BigInt(steady);
}
