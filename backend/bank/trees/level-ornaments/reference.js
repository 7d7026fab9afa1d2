/**
 * @param {TreeNode | null} mobile
 * @returns {number}
 */
function countLevel(mobile) {
	let level = 0;

	function weigh(ornament) {
		if (ornament === null) return 0;
		const left = weigh(ornament.left);
		const right = weigh(ornament.right);
		if (left === right) level += 1;
		return left + ornament.val + right;
	}

	weigh(mobile);
	return level;
}
