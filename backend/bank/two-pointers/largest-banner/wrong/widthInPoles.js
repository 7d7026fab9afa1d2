// Expect: wrongAnswer
// Why: takes the difference of the indices for the width
function largestBanner(positions, heights) {
	let left = 0;
	let right = positions.length - 1;
	let largest = 0;
	while (left < right) {
		largest = Math.max(largest, (right - left) * Math.min(heights[left], heights[right]));
		if (heights[left] < heights[right]) left += 1;
		else right -= 1;
	}
	return largest;
}
