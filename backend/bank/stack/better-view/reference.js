/**
 * @param {number[]} heights
 * @returns {(number | null)[]}
 */
function stepsToBetterView(heights) {
	const count = heights.length;
	const steps = new Array(count).fill(null);
	// From behind: the places that can still be the better view of an earlier one, the nearest on top.
	const ahead = [];
	for (let walked = 2 * count - 1; walked >= 0; walked--) {
		const place = walked % count;
		while (ahead.length > 0 && heights[ahead.at(-1) % count] <= heights[place]) ahead.pop();
		if (walked < count && ahead.length > 0) steps[place] = ahead.at(-1) - walked;
		ahead.push(walked);
	}
	return steps;
}
