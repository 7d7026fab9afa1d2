import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { languages } from '#judge/languages/languages.ts';

const signature = {
	name: 'pairWithSum',
	parameters: [
		{ name: 'sortedNums', type: 'int[]', description: 'the numbers' },
		{ name: 'target', type: 'long', description: 'the sum to reach' },
		{ name: 'label', type: 'string' },
	],
	returns: { type: 'double[][]', description: 'what was found' },
};

/** A parameter has the name that Go would give a receiver, a method the name of something that is there already. */
const till = {
	name: 'Till',
	parameters: [{ name: 't', type: 'long', description: 'what it holds at first' }],
	methods: [
		{
			name: 'pay',
			description: 'Adds to it',
			parameters: [{ name: 'coins', type: 'int[]', description: 'one number each' }],
			returns: { type: 'long', description: 'what it holds then' },
		},
		{ name: 'delete', parameters: [{ name: 't', type: 'string' }], returns: { type: 'void' } },
	],
};

/** In C this would have the name of what gives it back, and a parameter that of what was made. */
const rest = [{ name: 'free', parameters: [{ name: 'till', type: 'int' }], returns: { type: 'string[]' } }];

describe('starters', () => {
	it('are Python with type hints and a docstring', () => {
		assert.equal(
			languages.python.starter(signature),
			`def pair_with_sum(sorted_nums: list[int], target: int, label: str) -> list[list[float]]:
    """
    sorted_nums: the numbers
    target: the sum to reach

    Returns what was found.
    """
    # Write your solution here.
    pass
`,
		);
	});

	it('are JavaScript with JSDoc', () => {
		assert.equal(
			languages.javascript.starter(signature),
			`/**
 * @param {number[]} sortedNums the numbers
 * @param {bigint} target the sum to reach
 * @param {string} label
 * @returns {number[][]} what was found
 */
function pairWithSum(sortedNums, target, label) {
	// Write your solution here.
}
`,
		);
	});

	it('are TypeScript with types, exported', () => {
		assert.equal(
			languages.typescript.starter(signature),
			`/**
 * @param sortedNums the numbers
 * @param target the sum to reach
 * @returns what was found
 */
export function pairWithSum(sortedNums: number[], target: bigint, label: string): number[][] {
	// Write your solution here.
	throw new Error('not solved yet');
}
`,
		);
	});

	it('are Java: a method of Solution, with Javadoc', () => {
		assert.equal(
			languages.java.starter(signature),
			`import java.util.*;

class Solution {
	/**
	 * @param sortedNums the numbers
	 * @param target the sum to reach
	 * @return what was found
	 */
	public double[][] pairWithSum(int[] sortedNums, long target, String label) {
		// Write your solution here.
		throw new UnsupportedOperationException("not solved yet");
	}
}
`,
		);
	});

	it('say what nodes look like, and TypeScript declares them for the editor', () => {
		const nodes = {
			name: 'join',
			parameters: [
				{ name: 'first', type: 'list<int>' },
				{ name: 'root', type: 'tree<string>' },
			],
			returns: { type: 'void', changes: 'first' },
		};
		assert.equal(
			languages.typescript.starter(nodes),
			`declare class ListNode {
	val: number;
	next: ListNode | null;
	constructor(val?: number, next?: ListNode | null);
}

declare class TreeNode {
	val: string;
	left: TreeNode | null;
	right: TreeNode | null;
	constructor(val?: string, left?: TreeNode | null, right?: TreeNode | null);
}

/**
 * Changes first in place.
 */
export function join(first: ListNode | null, root: TreeNode | null): void {
	// Write your solution here.
	throw new Error('not solved yet');
}
`,
		);
		const java = languages.java.starter(nodes);
		assert.match(java, /^\/\/ class TreeNode \{\n\/\/ {5}String val;\n\/\/ {5}TreeNode left;\n/m);
		assert.match(java, /^\tpublic void join\(ListNode first, TreeNode root\) \{$/m);
	});

	it('are C++ with the headers it needs and doc comments', () => {
		assert.equal(
			languages.cpp.starter(signature),
			`#include <stdexcept>
#include <string>
#include <vector>

/**
 * @param sortedNums the numbers
 * @param target the sum to reach
 * @return what was found
 */
std::vector<std::vector<double>> pairWithSum(const std::vector<int>& sortedNums, long long target, const std::string& label) {
	// Write your solution here.
	throw std::logic_error("not solved yet");
}
`,
		);
	});

	it('are C with a type and functions for it, of which the last gives it back', () => {
		assert.equal(
			languages.c.starter({ ...till, methods: [...till.methods, ...rest] }),
			`#include <stdlib.h>
#include <string.h>

typedef struct {
	// Write your solution here.
} Till;

/**
 * @param t what it holds at first
 */
Till* tillCreate(long long t) {
	Till* self = malloc(sizeof *self);
	return self;
}

/**
 * Adds to it.
 * @param coins one number each
 * @return what it holds then
 */
long long tillPay(Till* self, int* coins, int coinsSize) {
	abort();
}

void tillDelete(Till* self, char* t) {
	abort();
}

/**
 * The size of the array is put into returnSize. Nobody else frees or changes the array.
 */
char** tillFree_(Till* self, int till, int* returnSize) {
	abort();
}

void tillFree(Till* self) {
	free(self);
}
`,
		);
	});

	it('are Go with doc comments', () => {
		assert.equal(
			languages.go.starter(signature),
			`package solution

// pairWithSum returns what was found.
//
//   - sortedNums: the numbers
//   - target: the sum to reach
func pairWithSum(sortedNums []int, target int64, label string) [][]float64 {
	// Write your solution here.
	panic("not solved yet")
}
`,
		);
	});

	it('are Go with a type, what makes it, and its methods', () => {
		assert.equal(
			languages.go.starter(till),
			`package solution

type Till struct {
	// Write your solution here.
}

// NewTill makes a Till.
//
//   - t: what it holds at first
func NewTill(t int64) *Till {
	return &Till{}
}

// pay adds to it.
// It returns what it holds then.
//
//   - coins: one number each
func (till *Till) pay(coins []int) int64 {
	panic("not solved yet")
}

func (till *Till) delete_(t string) {
	panic("not solved yet")
}
`,
		);
	});

	it('are Rust with doc comments', () => {
		assert.equal(
			languages.rust.starter(signature),
			`/// Returns what was found.
///
/// * \`sorted_nums\` - the numbers
/// * \`target\` - the sum to reach
pub fn pair_with_sum(sorted_nums: Vec<i32>, target: i64, label: String) -> Vec<Vec<f64>> {
    // Write your solution here.
    todo!()
}
`,
		);
	});

	it('are Rust with a struct and its methods', () => {
		assert.equal(
			languages.rust.starter(till),
			`pub struct Till {
    // Write your solution here.
}

impl Till {
    /// * \`t\` - what it holds at first
    pub fn new(t: i64) -> Self {
        Till {}
    }

    /// Adds to it.
    /// Returns what it holds then.
    ///
    /// * \`coins\` - one number each
    pub fn pay(&mut self, coins: Vec<i32>) -> i64 {
        todo!()
    }

    pub fn delete(&mut self, t: String) {
        todo!()
    }
}
`,
		);
	});

	it('say what becomes of a parameter that is changed, and never that it is returned', () => {
		const changing = {
			name: 'turnRow',
			parameters: [{ name: 'longRow', type: 'int[]', description: 'the numbers' }],
			returns: { type: 'void', changes: 'longRow', description: 'the numbers stand the other way round' },
		};
		const afterwards = 'Afterwards: the numbers stand the other way round.';
		const first = ` * Changes longRow in place.\n * ${afterwards}\n * @param longRow the numbers\n`;
		const { python, javascript, typescript, java, cpp, c, go, rust } = languages;
		const said = `    Changes long_row in place and returns nothing.\n    ${afterwards}\n`;
		assert.ok(python.starter(changing).includes(said));
		const returned = ` * @returns {void} longRow is changed in place. ${afterwards}\n`;
		assert.ok(javascript.starter(changing).includes(returned));
		for (const { starter } of [typescript, cpp, c]) assert.ok(starter(changing).includes(`/**\n${first} */\n`));
		assert.ok(java.starter(changing).includes(first.replaceAll(' * ', '\t * ')));
		assert.ok(go.starter(changing).includes(`// turnRow changes longRow in place.\n// ${afterwards}\n//\n`));
		assert.ok(rust.starter(changing).includes(`/// Changes \`long_row\` in place.\n/// ${afterwards}\n///\n`));
		for (const { starter } of Object.values(languages)) assert.doesNotMatch(starter(changing), /Returns|@return /);
	});

	it('have no empty comments where nothing is described', () => {
		const plain = { name: 'f', parameters: [{ name: 'n', type: 'int' }], returns: { type: 'bool' } };
		assert.equal(
			languages.python.starter(plain),
			'def f(n: int) -> bool:\n    # Write your solution here.\n    pass\n',
		);
		assert.doesNotMatch(languages.cpp.starter(plain), /\/\*\*/);
	});

	it('avoid the words that a language has taken', () => {
		const taken = { name: 'delete', parameters: [{ name: 'lambda', type: 'int' }], returns: { type: 'int' } };
		assert.match(languages.python.starter(taken), /^def delete\(lambda_: int\)/);
		assert.match(languages.javascript.starter(taken), /function delete_\(lambda\)/);
		assert.match(languages.java.starter(taken), /public int delete\(int lambda\)/);
		assert.match(languages.java.starter({ ...taken, name: 'notify' }), /public int notify_\(/);
		assert.match(languages.cpp.starter(taken), /int delete_\(int lambda\)/);
		assert.match(languages.go.starter(taken), /func delete_\(lambda int\) int/);
		assert.match(languages.rust.starter(taken), /pub fn delete\(lambda: i32\) -> i32/);
	});
});
