import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import type { SubmissionDetail } from '#contract/submission.ts';
import type { Verdict } from '#contract/verdict.ts';
import { type SoloBackend, startSoloBackend } from '#tools/soloBackend.ts';
import { isWhole } from '#tools/turn.ts';
import { bundledBackend } from './bundledBackend.ts';
import { lastEvent, reportOf, timeZone } from './practise.ts';
import { twoSum } from './twoSum.ts';

const rounds = isWhole() ? 200 : 50;
const submissionsARound = 3;
/**
 * The kill comes at a random moment after what its round waits for: the first submission was sent (to meet the storing), accepted (to meet probing,
 * compiling and judging), or judged (to meet the verdicts of the others).
 */
const killAfter = ['sent', 'accepted', 'accepted', 'judged'] as const;
const killWithinMs = { sent: 60, accepted: 200, judged: 60 };

const params = { challengeId: twoSum.id };

describe(`a backend killed ${rounds} times during submissions`, () => {
	let folder: string;
	/** What was answered with 202, and the verdict that its code deserves. */
	const accepted = new Map<string, Verdict>();
	/** What a client was told before the kill. */
	const told = new Map<string, Verdict>();
	let sent = 0;
	let bundle: { entry: string; bankFolder: string };
	let final: SoloBackend | undefined;

	const start = (): Promise<SoloBackend> =>
		startSoloBackend({
			...bundle,
			dataFolder: path.join(folder, 'data'),
			scratchFolder: path.join(folder, 'scratch'),
		});

	before(async function () {
		this.timeout(rounds * 5_000 + 60_000);
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-kill-'));
		// Where this runs as root, boxes belong to somebody else.
		chmodSync(folder, 0o755);
		bundle = await bundledBackend(folder);
		for (let round = 0; round < rounds; round++) {
			const backend = await start();
			const after = killAfter[round % killAfter.length] ?? 'sent';
			const reached = Promise.withResolvers<undefined>();
			const reach = (what: typeof after): void => {
				if (what === after) reached.resolve(undefined);
			};
			const submissions = Array.from({ length: submissionsARound }, () => submit(backend, reach));
			await reached.promise;
			await delay(randomInt(killWithinMs[after]));
			await backend.kill();
			await Promise.all(submissions);
		}
		final = await start();
		for (const id of accepted.keys()) await lastEvent(final, id);
	});
	after(async () => {
		await final?.kill();
		rmSync(folder, { recursive: true, force: true });
	});

	async function submit(backend: SoloBackend, reach: (what: keyof typeof killWithinMs) => void): Promise<void> {
		const id = randomUUID();
		const isRight = sent++ % 2 === 0;
		try {
			const source = isRight ? twoSum.right : twoSum.broken;
			const answer = backend.call('submit', { params, body: { id, language: 'python', source, timeZone } });
			reach('sent');
			await answer;
			accepted.set(id, isRight ? 'accepted' : 'compileError');
			reach('accepted');
			for await (const event of backend.watch('watchJob', { params: { jobId: id } })) {
				if (event.kind !== 'judged' && event.kind !== 'done') continue;
				told.set(id, event.report.verdict);
				reach('judged');
			}
		} catch (error) {
			// The connection broke with the backend; an answer of the backend itself would be a failure.
			if (error instanceof AppError) throw error;
		}
	}

	it('loses none that it had accepted, and gives each its one right verdict', async () => {
		assert.ok(final);
		assert.ok(accepted.size >= rounds / 2, `only ${accepted.size} were accepted`);
		for (const [id, verdict] of accepted) {
			const report = reportOf(await lastEvent(final, id));
			assert.equal(report.verdict, verdict, report.message);
			const stored: SubmissionDetail = await final.call('getSubmission', { params: { submissionId: id } });
			assert.equal(stored.state, 'judged');
			assert.equal(stored.verdict, verdict);
		}
		assert.ok(told.size >= rounds / 8, `only ${told.size} verdicts were told before a kill`);
		for (const [id, verdict] of told) assert.equal(verdict, accepted.get(id), 'what was told before stays true');
		assert.equal((await final.call('health', {})).pendingSubmissions, 0);
	});

	it('counts each submission once in the learner model', async () => {
		assert.ok(final);
		const database = new DatabaseSync(path.join(folder, 'data/code-sensei.db'), { readOnly: true });
		const events = database
			.prepare(`SELECT json_extract(event, '$.submissionId') AS id FROM events WHERE kind = 'submission'`)
			.all()
			.map((row) => row['id']);
		const judged = database.prepare(`SELECT id FROM submissions WHERE state = 'judged'`).all();
		const counted = database.prepare('SELECT sum(attempts) AS attempts FROM attempts').get();
		database.close();
		assert.equal(new Set(events).size, events.length);
		assert.deepEqual(new Set(events), new Set(judged.map((row) => row['id'])));
		for (const id of accepted.keys()) assert.ok(events.includes(id));
		assert.equal(counted?.['attempts'], events.length);
		assert.equal((await final.call('getProgress', { query: {} })).submissions, events.length);
	});

	it('leaves a database without a scratch', async () => {
		assert.ok(final);
		assert.equal((await final.call('health', {})).store.recoveredFrom, undefined);
		assert.equal(await final.stop(), 0);
		const database = new DatabaseSync(path.join(folder, 'data/code-sensei.db'), { readOnly: true });
		assert.deepEqual(
			database
				.prepare('PRAGMA integrity_check')
				.all()
				.map((row) => row['integrity_check']),
			['ok'],
		);
		assert.deepEqual(database.prepare('PRAGMA foreign_key_check').all(), []);
		database.close();
		assert.deepEqual(
			readdirSync(path.join(folder, 'data')).filter((name) => name.includes('damaged')),
			[],
		);
	});
});
