import type { LanguageId } from '#contract/ids.ts';
import type { Judge, JudgeCase, JudgeRequest, JudgeResult } from '#judge/judge.ts';

const signature = {
	name: 'pairWithSum',
	parameters: [
		{ name: 'nums', type: 'int[]' },
		{ name: 'target', type: 'int' },
	],
	returns: { type: 'bool' },
};

/** Twenty small ones. */
export const cases: readonly JudgeCase[] = Array.from({ length: 20 }, (_, index) => ({
	name: `case ${index}`,
	input: [Array.from({ length: 10 }, (_unused, place) => place * (index + 1)), index % 2 === 0 ? 3 * (index + 1) : -1],
	expected: { kind: 'value', value: index % 2 === 0 },
}));

export const pairSolutions: Readonly<Record<LanguageId, string>> = {
	python: `def pair_with_sum(nums, target):
    seen = set()
    for num in nums:
        if target - num in seen:
            return True
        seen.add(num)
    return False
`,
	javascript: `function pairWithSum(nums, target) {
	const seen = new Set();
	for (const num of nums) {
		if (seen.has(target - num)) return true;
		seen.add(num);
	}
	return false;
}
`,
	typescript: `export function pairWithSum(nums: number[], target: number): boolean {
	const seen = new Set<number>();
	for (const num of nums) {
		if (seen.has(target - num)) return true;
		seen.add(num);
	}
	return false;
}
`,
	java: `import java.util.*;

class Solution {
	public boolean pairWithSum(int[] nums, int target) {
		Set<Integer> seen = new HashSet<>();
		for (int num : nums) {
			if (seen.contains(target - num)) return true;
			seen.add(num);
		}
		return false;
	}
}
`,
	cpp: `#include <unordered_set>
#include <vector>
bool pairWithSum(const std::vector<int>& nums, int target) {
	std::unordered_set<int> seen;
	for (int num : nums) {
		if (seen.count(target - num)) return true;
		seen.insert(num);
	}
	return false;
}
`,
	c: `#include <stdbool.h>
bool pairWithSum(int* nums, int numsSize, int target) {
	for (int i = 0; i < numsSize; i++)
		for (int j = 0; j < i; j++)
			if (nums[i] + nums[j] == target) return true;
	return false;
}
`,
	rust: `use std::collections::HashSet;

pub fn pair_with_sum(nums: Vec<i32>, target: i32) -> bool {
    let mut seen = HashSet::new();
    for num in nums {
        if seen.contains(&(target - num)) {
            return true;
        }
        seen.insert(num);
    }
    false
}
`,
	go: `package solution

func pairWithSum(nums []int, target int) bool {
	seen := map[int]bool{}
	for _, num := range nums {
		if seen[target-num] {
			return true
		}
		seen[num] = true
	}
	return false
}
`,
};

/** Those whose compiling is measured apart. */
export const compiled: readonly LanguageId[] = ['java', 'cpp', 'c', 'go', 'rust'];

/** From the request to the verdict without the compiler. @throws Error when the solution is not accepted. */
export async function verdictMs(
	judge: Judge,
	language: LanguageId,
	some: readonly JudgeCase[] = cases,
): Promise<number> {
	const startedAt = performance.now();
	const result = await submit(judge, language, pairSolutions[language], some);
	const ms = performance.now() - startedAt;
	return compiled.includes(language) ? ms - result.compile.ms : ms;
}

/** @throws Error when it is not accepted. */
export async function submit(
	judge: Judge,
	language: LanguageId,
	source: string,
	some: readonly JudgeCase[] = cases,
): Promise<JudgeResult> {
	const result = await judge.judge(request(language, source, some));
	if (result.verdict !== 'accepted') throw new Error(`the solution was not accepted: ${JSON.stringify(result)}`);
	return result;
}

function request(language: LanguageId, source: string, some: readonly JudgeCase[]): JudgeRequest {
	return {
		trust: 'learner',
		language,
		source,
		signature,
		limits: { timeMs: 2000, memoryMb: 256, outputKb: 64, processes: 16 },
		checker: { kind: 'exact' },
		cases: some,
		stop: 'untilFailure',
	};
}
