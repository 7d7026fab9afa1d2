/**
 * @param {number[][]} roads
 * @returns {number[][]}
 */
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
			for (const other of roads[village]) {
				if (number[other] < 0) waiting.push([other, village]);
			}
		}
	}

	// The smallest number reachable from a village or from behind it by one road that was not walked along.
	const earliest = [...number];
	const fragile = [];
	for (const village of order.reverse()) {
		for (const other of roads[village]) {
			if (enteredFrom[other] === village) {
				earliest[village] = Math.min(earliest[village], earliest[other]);
				if (earliest[other] > number[village]) {
					fragile.push([Math.min(village, other), Math.max(village, other)]);
				}
			} else if (other !== enteredFrom[village]) {
				earliest[village] = Math.min(earliest[village], number[other]);
			}
		}
	}
	return fragile.sort(([a, b], [c, d]) => a - c || b - d);
}
