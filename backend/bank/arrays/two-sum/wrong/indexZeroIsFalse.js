// Expect: wrongAnswer
// Why: takes the index 0 out of the map for "not there"
function twoSum(nums, target) {
	const indexOf = new Map();
	for (let index = 0; index < nums.length; index += 1) {
		const partner = indexOf.get(target - nums[index]);
		if (partner) return [partner, index];
		indexOf.set(nums[index], index);
	}
	return [];
}
