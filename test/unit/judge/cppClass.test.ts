import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cpp } from '#judge/languages/cpp.ts';
import { cppTrouble } from '#judge/languages/cppTroubles.ts';

const signature = {
	name: 'Ward',
	parameters: [{ name: 'beds', type: 'int', description: 'how many there are' }],
	methods: [
		{
			name: 'register',
			description: 'lets somebody wait',
			parameters: [{ name: 'names', type: 'string[]' }],
			returns: { type: 'void' },
		},
		{ name: 'first', parameters: [], returns: { type: 'long?', description: 'who came first, null for nobody' } },
	],
};

describe('a class in C++', () => {
	it('starts with its methods, all of them public', () => {
		assert.equal(
			cpp.starter(signature),
			`#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

class Ward {
public:
	/**
	 * @param beds how many there are
	 */
	Ward(int beds) {
		// Write your solution here.
	}

	/**
	 * Lets somebody wait.
	 */
	void register_(const std::vector<std::string>& names) {
		throw std::logic_error("not solved yet");
	}

	/**
	 * @return who came first, null for nobody
	 */
	std::optional<long long> first() {
		throw std::logic_error("not solved yet");
	}
};
`,
		);
	});

	it('is told of the method that the compiler named', () => {
		const source = 'class Ward {\npublic:\n\tWard(int beds) {}\n\tint first();\n};\n';
		const trouble = (error: string): unknown => cppTrouble([error], signature, source);
		assert.deepEqual(trouble('static assertion failed: CODE_SENSEI_PARAMETERS register_'), {
			message:
				'The class Ward has no method register_. It should be: void register_(const std::vector<std::string>& names)',
			line: 1,
		});
		assert.deepEqual(
			trouble("static assertion failed due to requirement 'Method1::method::returns()': CODE_SENSEI_RESULT first"),
			{
				message: 'Ward::first returns another type than expected. It should be: std::optional<long long> first()',
				line: 4,
			},
		);
		assert.deepEqual(trouble("no type named 'Ward' in the global namespace"), {
			message: 'No class Ward was found. It should hold: Ward(int beds)',
			line: 1,
		});
		assert.equal(trouble("expected '}' at end of input"), undefined);
	});
});
