/**
 * @param {number[]} nums
 * @param {number} target
 * @returns {number[]}
 */
function twoSum(nums, target) {
	const indexOf = new Map();
	let index = 0;
	// A pair exists, so the walk ends before the list does.
	while (!indexOf.has(target - nums[index])) {
		indexOf.set(nums[index], index);
		index += 1;
	}
	return [indexOf.get(target - nums[index]), index];
}
