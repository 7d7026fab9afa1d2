import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { java } from '#judge/languages/java.ts';
import { javaEntry, troubleOf } from '#judge/languages/javaEntry.ts';

const signature = {
	name: 'Ward',
	parameters: [{ name: 'beds', type: 'int', description: 'how many there are' }],
	methods: [
		{
			name: 'notify',
			description: 'calls whoever waits',
			parameters: [{ name: 'names', type: 'string?[]' }],
			returns: { type: 'void' },
		},
		{ name: 'first', parameters: [], returns: { type: 'long?', description: 'who came first, null for nobody' } },
	],
};

describe('a class in Java', () => {
	it('starts with its methods, of which none is called as one that every object has', () => {
		assert.equal(
			java.starter(signature),
			`import java.util.*;

class Ward {
	/**
	 * @param beds how many there are
	 */
	public Ward(int beds) {
		// Write your solution here.
	}

	/**
	 * Calls whoever waits.
	 */
	public void notify_(String[] names) {
		throw new UnsupportedOperationException("not solved yet");
	}

	/**
	 * @return who came first, null for nobody
	 */
	public Long first() {
		throw new UnsupportedOperationException("not solved yet");
	}
}
`,
		);
	});

	it('has a line for each of its methods where it is called', () => {
		const lines = javaEntry(signature).split('\n');
		const line = lines.findIndex((text) => text.includes('o.notify_((java.lang.String[]) a[2])')) + 1;
		assert.match(lines[line] ?? '', /return o\.first\(\);/);
		const error = { code: 'compiler.err.cant.resolve.location.args', message: 'cannot find symbol' };
		assert.deepEqual(troubleOf({ ...error, line: line + 1 }, signature), {
			message: 'The class Ward has no method first. It should be: public Long first()',
			about: '\\bclass\\s+Ward\\b',
		});
		assert.match(troubleOf({ ...error, line }, signature).message, /public void notify_\(String\[\] names\)$/);
	});
});
