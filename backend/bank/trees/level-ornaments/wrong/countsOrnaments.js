// Expect: wrongAnswer
// Why: compares how many ornaments hang on the two sides, not what they weigh
function countLevel(mobile) {
	let level = 0;
	function size(ornament) {
		if (!ornament) return 0;
		const left = size(ornament.left);
		const right = size(ornament.right);
		if (left === right) level++;
		return left + right + 1;
	}
	size(mobile);
	return level;
}
