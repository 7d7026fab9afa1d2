/**
 * @param {number[]} positions
 * @param {number[]} heights
 * @returns {number}
 */
function largestBanner(positions, heights) {
	let left = 0;
	let right = positions.length - 1;
	let largest = 0;
	while (left < right) {
		const width = positions[right] - positions[left];
		largest = Math.max(largest, width * Math.min(heights[left], heights[right]));
		// The shorter pole cannot do better: every other banner it could still hold is narrower.
		if (heights[left] < heights[right]) left += 1;
		else right -= 1;
	}
	return largest;
}
