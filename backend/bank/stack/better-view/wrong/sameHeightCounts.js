// Expect: wrongAnswer
// Why: is content with a place of the same height
function stepsToBetterView(heights) {
	const count = heights.length;
	const steps = new Array(count).fill(null);
	const waiting = [];
	for (let walked = 0; walked < 2 * count; walked++) {
		while (waiting.length > 0 && heights[waiting.at(-1)] <= heights[walked % count]) {
			const place = waiting.pop();
			steps[place] = walked - place;
		}
		if (walked < count) waiting.push(walked);
	}
	return steps;
}
