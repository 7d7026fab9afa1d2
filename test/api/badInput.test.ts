import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { Problem } from '#contract/problem.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';
import { timeZone } from './practise.ts';
import { twoSum } from './twoSum.ts';

const submissionsAt = `/v1/challenges/${twoSum.id}/submissions`;

describe('bad input', () => {
	let solo: SoloUnderTest;
	before(async () => {
		solo = await startSoloForTest();
	});
	after(() => solo.close());

	const problemOf = async (method: string, at: string, body?: unknown): Promise<Problem> => {
		const answer = await solo.raw(method, at, body === undefined ? {} : { body });
		const problem = Problem.parse(answer.json());
		assert.equal(answer.status, problem.status);
		assert.ok(problem.detail.length > 10, 'the problem says what to do');
		return problem;
	};
	const submission = (given: Record<string, unknown>): Record<string, unknown> => ({
		id: randomUUID(),
		language: 'python',
		source: twoSum.right,
		timeZone,
		...given,
	});

	it('that is no JSON is told apart from JSON that does not fit', async () => {
		for (const text of ['{', '{"id": }', 'undefined', '"text"', '']) {
			assert.equal((await problemOf('POST', submissionsAt, text)).code, 'badRequest', text);
		}
		assert.match((await problemOf('POST', submissionsAt, '{"id": }')).detail, /JSON/);
		for (const json of ['[]', 'null', '{}', '{"__proto__": {"id": 1}}']) {
			assert.equal((await problemOf('POST', submissionsAt, json)).code, 'badRequest', json);
		}
	});

	it('of a wrong type is named with its path', async () => {
		const wrong: [string, unknown][] = [
			['id', 'not-a-uuid'],
			['language', 'cobol'],
			['language', 7],
			['source', ''],
			['source', ['print()']],
			['source', null],
			['timeZone', 'Mars/Olympus'],
			['timeZone', "'; DROP TABLE events; --"],
		];
		for (const [field, value] of wrong) {
			const problem = await problemOf('POST', submissionsAt, submission({ [field]: value }));
			assert.equal(problem.code, 'badRequest');
			assert.equal(problem.issues?.[0]?.path, `body.${field}`, `${field}: ${String(value)}`);
		}
	});

	it('with a NUL character in the source says how to save the file', async () => {
		const problem = await problemOf('POST', submissionsAt, submission({ source: 'a = 1\0' }));
		assert.equal(problem.code, 'badRequest');
		assert.match(problem.issues?.[0]?.message ?? '', /UTF-8/);
	});

	it('that is too large is refused with the limit, whether by a little or by megabytes', async () => {
		for (const kilobytes of [257, 900, 5_000]) {
			const problem = await problemOf('POST', submissionsAt, submission({ source: '#'.repeat(kilobytes * 1024) }));
			assert.equal(problem.code, 'tooLarge');
			assert.match(problem.detail, /256 kB/);
		}
		assert.equal(
			(await solo.call('listSubmissions', { params: { challengeId: twoSum.id }, query: {} })).items.length,
			0,
		);
	});

	it('that nests without end is refused, not run into', async () => {
		const deep = '['.repeat(200_000) + ']'.repeat(200_000);
		const problem = await problemOf('PUT', `/v1/challenges/${twoSum.id}/cases`, `{"cases":${deep}}`);
		assert.equal(problem.code, 'badRequest');
		assert.match(problem.issues?.[0]?.message ?? '', /nested/);
	});

	it('with another content type is refused', async () => {
		const answer = await solo.raw('POST', submissionsAt, { body: 'id=1', headers: { 'Content-Type': 'text/plain' } });
		assert.equal(answer.status, 400);
	});

	it('in an address is refused: unknown ids, broken escapes, traversal, NUL', async () => {
		const expected: [string, string, string][] = [
			['GET', '/v1/challenges/bank.nothing-here', 'challengeUnknown'],
			['GET', '/v1/challenges/elsewhere.two-sum', 'challengeUnknown'],
			['GET', '/v1/challenges/..%2f..%2fetc%2fpasswd', 'badRequest'],
			['GET', '/v1/challenges/bank.two-sum%00', 'badRequest'],
			['GET', '/v1/challenges/%E0%A4%A', 'badRequest'],
			['GET', '/v1/challenges?limit=0', 'badRequest'],
			['GET', '/v1/challenges?limit=ten', 'badRequest'],
			['GET', '/v1/challenges?difficulty=impossible', 'badRequest'],
			['GET', '/v1/challenges?difficulty=easy&difficulty=hard', 'badRequest'],
			['GET', '/v1/challenges?cursor=nonsense', 'badRequest'],
			['GET', '/v1/challenges/bank.two-sum?unknown=1', 'badRequest'],
			['GET', `/v1/submissions/${randomUUID()}`, 'submissionUnknown'],
			['GET', '/v1/submissions/1', 'badRequest'],
			['GET', `/v1/jobs/${randomUUID()}/events`, 'jobUnknown'],
			['DELETE', `/v1/jobs/${randomUUID()}`, 'jobUnknown'],
			['GET', '/v1/challenges/bank.two-sum/starter/cobol', 'badRequest'],
			['GET', '/v1/nothing', 'notFound'],
			['PATCH', '/v1/challenges', 'notFound'],
			['POST', '/healthz', 'notFound'],
		];
		for (const [method, at, code] of expected) {
			assert.equal((await problemOf(method, at)).code, code, `${method} ${at}`);
		}
	});

	it('to what is irreversible is refused without the word for it', async () => {
		assert.equal((await problemOf('POST', '/v1/erase', {})).code, 'badRequest');
		assert.equal((await problemOf('POST', '/v1/erase', { confirm: true })).code, 'badRequest');
	});

	it('leaves the backend healthy', async () => {
		assert.equal((await solo.call('health', {})).status, 'ok');
		assert.doesNotMatch(solo.log.join(''), /request failed/);
	});
});
