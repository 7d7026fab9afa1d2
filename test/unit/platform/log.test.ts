import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createLog } from '#backend/platform/log.ts';

describe('the log', () => {
	it('writes of an error what helps, and not what it carries', () => {
		const lines: string[] = [];
		const log = createLog('info', { write: (line) => lines.push(line) });
		const cause = new RangeError('the cause');
		const error = Object.assign(new TypeError('what happened', { cause }), {
			body: 'print("my solution")',
			code: 'EX',
		});
		log.error({ err: error }, 'failed');
		const [line = ''] = lines;
		for (const part of ['what happened', 'the cause', '"EX"', 'TypeError', 'log.test.ts']) {
			assert.ok(line.includes(part), part);
		}
		assert.doesNotMatch(line, /my solution/);
	});

	it('copes with whatever was thrown', () => {
		const lines: string[] = [];
		const log = createLog('info', { write: (line) => lines.push(line) });
		for (const thrown of ['my solution', undefined, null, { source: 'my solution' }])
			log.error({ err: thrown }, 'failed');
		assert.equal(lines.length, 4);
		assert.doesNotMatch(lines.join(''), /my solution/);
	});
});
