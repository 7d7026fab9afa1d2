import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { ImportRequest } from '#contract/accounts.ts';
import type { JudgeReport } from '#contract/judging.ts';
import { type ImportBatch, importBatches } from '#extension/account/importBatches.ts';

const at = '2026-11-25T10:00:00.000Z';
const challengeId = 'bank.two-sum';
const challengeVersion = 'v1';
const report = (output = ''): JudgeReport => ({
	verdict: 'accepted',
	tier: 'bubblewrap',
	compile: { ms: 1, diagnostics: [], output },
	passed: 2,
	judged: 2,
	total: 2,
	cpuTimeMs: 3,
	peakMemoryBytes: 4,
	cases: [],
});
const attempt = () => ({
	id: randomUUID(),
	challengeId,
	challengeVersion,
	status: 'in_progress',
	attempts: 0,
	startTime: at,
});
const submission = (attemptId: string, over: object = {}) => ({
	...{ id: randomUUID(), attemptId, challengeId, challengeVersion, language: 'python', source: 'x', timeZone: 'UTC' },
	...{ submittedAt: at, hintLevel: 0, state: 'judged', verdict: 'accepted', report: report(), endedAt: at },
	...over,
});
const opened = (attemptId: string) => ({
	...{ kind: 'opened', id: randomUUID(), at, timeZone: 'UTC', challengeId, challengeVersion, attemptId },
});

/** Everything of all batches, in the order in which it is sent. */
function idsOf(batches: readonly ImportBatch[]): string[] {
	return batches.flatMap(({ request }) =>
		[...request.attempts, ...request.submissions, ...request.events].map(({ id }) => id),
	);
}

describe('batches of solo progress', () => {
	it('are none when nothing was done', () => {
		assert.deepEqual(importBatches({ exportedAt: at, formatVersion: 1 }), { batches: [], leftOut: 0 });
	});

	it('carry everything as the contract wants it, attempts first', () => {
		const one = attempt();
		const sub = submission(one.id);
		const event = opened(one.id);
		const own = { challengeId, cases: [{ id: 'c', name: 'mine', input: [[1], 2] }] };
		const exported = {
			attempts: [one],
			submissions: [sub],
			events: [event],
			ownCases: [own],
			settings: [{}],
			learner: {},
		};
		const { batches, leftOut } = importBatches(exported);
		assert.equal(leftOut, 0);
		assert.deepEqual(idsOf(batches), [one.id, sub.id, event.id]);
		const request = ImportRequest.parse(batches[0]?.request);
		assert.equal(request.submissions[0]?.passed, 2);
		assert.equal(request.submissions[0].cpuTimeMs, 3);
		assert.deepEqual(request.ownCases, [own]);
	});

	it('stay below a megabyte and below every count, lose nothing and repeat nothing', () => {
		const attempts = Array.from({ length: 1_200 }, attempt);
		const all = {
			attempts,
			submissions: attempts.slice(0, 450).map(({ id }) => submission(id, { source: 'é'.repeat(4_000) })),
			events: attempts.flatMap(({ id }) => [opened(id), opened(id)]),
		};
		const { batches } = importBatches(all);
		for (const { request } of batches) {
			ImportRequest.parse(request);
			assert.ok(Buffer.byteLength(JSON.stringify(request)) < 1_000_000);
		}
		const expected = [...all.attempts, ...all.submissions, ...all.events].map(({ id }) => id);
		assert.deepEqual(idsOf(batches), expected);
	});

	it('leave out a report that is too large, but not its submission', () => {
		const sub = submission(randomUUID(), { report: report('x'.repeat(950_000)) });
		const { batches, leftOut } = importBatches({ submissions: [sub] });
		const [sent] = batches[0]?.request.submissions ?? [];
		assert.equal(sent?.report, undefined);
		assert.equal(sent?.verdict, 'accepted');
		assert.equal(leftOut, 0);
	});

	it('leave out, and count, what is not judged yet or of another version', () => {
		const exported = { submissions: [submission(randomUUID(), { state: 'pending' })], events: [{ kind: 'future' }, 7] };
		assert.deepEqual(importBatches(exported), { batches: [], leftOut: 3 });
	});

	it('are known again by their digest, so that what arrived is not sent again', () => {
		const exported = { attempts: Array.from({ length: 600 }, attempt) };
		const first = importBatches(exported).batches;
		const again = importBatches({ attempts: [...exported.attempts, attempt()] }).batches;
		assert.equal(first.length, 2);
		assert.equal(first[0]?.digest, again[0]?.digest);
		assert.notEqual(first[1]?.digest, again[1]?.digest);
	});
});
