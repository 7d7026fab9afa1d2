// Expect: wrongAnswer
// Why: finds the right roads, but leaves the pairs in the order and direction in which they were walked

function fragileRoads(roads) {
	const number = new Array(roads.length).fill(-1);
	const enteredFrom = new Array(roads.length).fill(-1);
	const order = [];
	for (let start = 0; start < roads.length; start++) {
		const waiting = [[start, -1]];
		while (waiting.length > 0) {
			const [village, previous] = waiting.pop();
			if (number[village] >= 0) continue;
			number[village] = order.length;
			enteredFrom[village] = previous;
			order.push(village);
			for (const other of roads[village]) waiting.push([other, village]);
		}
	}
	const earliest = [...number];
	const fragile = [];
	for (const village of order.reverse()) {
		for (const other of roads[village]) {
			if (enteredFrom[other] === village) {
				earliest[village] = Math.min(earliest[village], earliest[other]);
				if (earliest[other] > number[village]) fragile.push([village, other]);
			} else if (other !== enteredFrom[village]) {
				earliest[village] = Math.min(earliest[village], number[other]);
			}
		}
	}
	return fragile;
}
