/** Solutions of bank.two-sum as a learner might write them. */
export const twoSum = {
	id: 'bank.two-sum',
	right: `def two_sum(nums, target):
    seen = {}
    for place, number in enumerate(nums):
        if target - number in seen:
            return [seen[target - number], place]
        seen[number] = place
`,
	/** Finds a payment of half the target twice. */
	pairsWithItself: `def two_sum(nums, target):
    where = {number: place for place, number in enumerate(nums)}
    for place, number in enumerate(nums):
        if target - number in where:
            print('pair at', place)
            return sorted([place, where[target - number]])
`,
	tooSlow: `def two_sum(nums, target):
    for i in range(len(nums)):
        for j in range(i + 1, len(nums)):
            if nums[i] + nums[j] == target:
                return [i, j]
`,
	crashing: 'def two_sum(nums, target):\n    return nums[len(nums)]\n',
	broken: 'def two_sum(nums, target:\n    return [0, 1]\n',
	endless: 'def two_sum(nums, target):\n    while True:\n        pass\n',
} as const;
