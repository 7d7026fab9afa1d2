/** Solutions of the challenge bank.two-sum, as learners write them. Header lines are added by `withHeader`. */
export const twoSum = {
	title: 'Two Sum',
	python: {
		file: 'two-sum.py',
		right: `def two_sum(nums, target):
    seen = {}
    for place, number in enumerate(nums):
        if target - number in seen:
            return [seen[target - number], place]
        seen[number] = place
`,
		/** Never right. */
		wrong: 'def two_sum(nums, target):\n    print("looking at", len(nums))\n    return [0, 0]\n',
		/** Right unless a number is taken twice. */
		nearlyRight: `def two_sum(nums, target):
    where = {}
    for place in range(len(nums)):
        where[nums[place]] = place
    for place in range(len(nums)):
        other = target - nums[place]
        if other in where:
            return [place, where[other]]
`,
		broken: 'def two_sum(nums, target:\n    return [0, 0]\n',
		crashing: 'def two_sum(nums, target):\n    return nums[len(nums)]\n',
		endless: 'def two_sum(nums, target):\n    while True:\n        pass\n',
		header: '# Code Sensei: bank.two-sum\n',
	},
	cpp: {
		file: 'two-sum.cpp',
		right: `#include <unordered_map>
#include <vector>
std::vector<int> twoSum(const std::vector<int>& nums, int target) {
    std::unordered_map<int, int> seen;
    for (int place = 0; place < (int)nums.size(); ++place) {
        auto partner = seen.find(target - nums[place]);
        if (partner != seen.end()) return {partner->second, place};
        seen[nums[place]] = place;
    }
    return {};
}
`,
		wrong:
			'#include <vector>\nstd::vector<int> twoSum(const std::vector<int>& nums, int target) {\n    return {0, 0};\n}\n',
		header: '// Code Sensei: bank.two-sum\n',
	},
	javascript: {
		file: 'two-sum.js',
		right: `function twoSum(nums, target) {
	const seen = new Map();
	for (const [place, number] of nums.entries()) {
		const partner = seen.get(target - number);
		if (partner !== undefined) return [partner, place];
		seen.set(number, place);
	}
}
`,
		header: '// Code Sensei: bank.two-sum\n',
	},
} as const;
