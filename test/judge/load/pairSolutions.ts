import type { LanguageId } from '#contract/ids.ts';
import type { Verdict } from '#contract/verdict.ts';

/** How a language says it: what stands before, and then the body of `twoSum`. */
interface Dialect {
	wrap: (body: string) => string;
	right: string;
	/** Sometimes right. */
	wrong: string;
	crash: string;
	broken: string;
}

const script: Dialect = {
	wrap: (body) => `function twoSum(nums, target) {\n${body}\n}\n`,
	right:
		'const seen = new Map();\nfor (const [place, number] of nums.entries()) {\nif (seen.has(target - number)) return [seen.get(target - number), place];\nseen.set(number, place);\n}',
	wrong: 'return [0, 1];',
	crash: 'return nums[nums.length].at(0);',
	broken: 'return [0, ;',
};

const dialects: Readonly<Record<LanguageId, Dialect>> = {
	python: {
		wrap: (body) => `def two_sum(nums, target):\n    ${body.replaceAll('\n', '\n    ')}\n`,
		right:
			'seen = {}\nfor place, number in enumerate(nums):\n    if target - number in seen:\n        return [seen[target - number], place]\n    seen[number] = place',
		wrong: 'return [0, 1]',
		crash: 'return nums[len(nums)]',
		broken: 'return [0, ',
	},
	javascript: script,
	typescript: {
		...script,
		wrap: (body) => `export function twoSum(nums: number[], target: number): number[] {\n${body}\n}\n`,
		crash: 'return [nums[nums.length]!.toFixed(0).length];',
	},
	java: {
		wrap: (body) =>
			`import java.util.*;\nclass Solution { public int[] twoSum(int[] nums, int target) {\n${body}\n} }\n`,
		right:
			'Map<Integer, Integer> seen = new HashMap<>();\nfor (int place = 0; place < nums.length; place++) {\nInteger first = seen.get(target - nums[place]);\nif (first != null) return new int[] { first, place };\nseen.put(nums[place], place);\n}\nreturn null;',
		wrong: 'return new int[] { 0, 1 };',
		crash: 'return new int[] { nums[nums.length] };',
		broken: 'return new int[] { 0, ',
	},
	cpp: {
		wrap: (body) =>
			`#include <unordered_map>\n#include <vector>\nstd::vector<int> twoSum(const std::vector<int>& nums, int target) {\n${body}\n}\n`,
		right:
			'std::unordered_map<int, int> seen;\nfor (int place = 0; place < int(nums.size()); place++) {\nauto first = seen.find(target - nums[place]);\nif (first != seen.end()) return {first->second, place};\nseen[nums[place]] = place;\n}\nreturn {};',
		wrong: 'return {0, 1};',
		crash: 'return {nums.at(nums.size())};',
		broken: 'return {0, ;',
	},
	c: {
		wrap: (body) =>
			`#include <stdlib.h>\nint* twoSum(int* nums, int numsSize, int target, int* returnSize) {\nint* pair = malloc(2 * sizeof(int));\n*returnSize = 2;\n${body}\n}\n`,
		right:
			'for (int last = numsSize - 1; last > 0; last--)\nfor (int first = 0; first < last; first++)\nif (nums[first] + nums[last] == target) { pair[0] = first; pair[1] = last; return pair; }\nreturn NULL;',
		wrong: 'pair[0] = 0; pair[1] = 1; return pair;',
		crash: 'abort();',
		broken: 'return 0 +;',
	},
	go: {
		wrap: (body) => `package solution\n\nfunc twoSum(nums []int, target int) []int {\n${body}\n}\n`,
		right:
			'seen := map[int]int{}\nfor place, number := range nums {\nif first, ok := seen[target-number]; ok {\nreturn []int{first, place}\n}\nseen[number] = place\n}\nreturn nil',
		wrong: 'return []int{0, 1}',
		crash: 'return []int{nums[len(nums)]}',
		broken: 'return []int{0, ',
	},
	rust: {
		wrap: (body) => `pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {\n${body}\n}\n`,
		right:
			'let mut seen = std::collections::HashMap::new();\nfor (place, number) in nums.iter().enumerate() {\nif let Some(first) = seen.get(&(target - number)) {\nreturn vec![*first, place as i32];\n}\nseen.insert(*number, place as i32);\n}\nVec::new()',
		wrong: 'vec![0, 1]',
		crash: 'vec![nums[nums.len()]]',
		broken: 'vec![0, ',
	},
};

const verdicts = {
	right: 'accepted',
	wrong: 'wrongAnswer',
	crash: 'runtimeError',
	broken: 'compileError',
} as const satisfies Record<string, Verdict>;

/** A solution of bank.two-sum, and the verdict that it deserves; by turns of all kinds. */
export function pairSolution(language: LanguageId, turn: number): { source: string; verdict: Verdict } {
	const kinds = ['right', 'wrong', 'right', 'crash', 'right', 'broken'] as const;
	const kind = kinds[turn % kinds.length] ?? 'right';
	const dialect = dialects[language];
	return { source: dialect.wrap(dialect[kind]), verdict: verdicts[kind] };
}
