import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { after, before, describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import { LanguageId } from '#contract/ids.ts';
import type { Verdict } from '#contract/verdict.ts';
import { type SoloBackend, startSoloBackend } from '#tools/soloBackend.ts';
import { bundledBackend } from '../../api/bundledBackend.ts';
import { lastEvent, reportOf, timeZone } from '../../api/practise.ts';
import { twoSum } from '../../api/twoSum.ts';
import { keepSmallCasesIn } from '../../e2e/measure/smallCases.ts';
import { filesIn, orphanedBoxes, processesWith } from './leftovers.ts';
import { pairSolution } from './pairSolutions.ts';

/** As many as a run of all suites has time for; `SENSEI_LOAD_SUBMISSIONS=1000` for more of them. */
const submissions = Number(process.env['SENSEI_LOAD_SUBMISSIONS'] ?? '300');
/** Two windows of a learner, each with a backend on the same data, and with so many who submit at once. */
const windows = 2;
const clientsOfWindow = 6;
/** A backend lives for so many verdicts, so that there is progress on the slowest machine, and then a moment more. */
const livesFor = { least: 3, most: 70 };
const killWithinMs = 150;
/** Those that cost least come most often. */
const languages: readonly LanguageId[] = [
	...(['python', 'c', 'python', 'javascript', 'cpp', 'python', 'c', 'go', 'python', 'javascript'] as const),
	...(['rust', 'python', 'c', 'cpp', 'typescript', 'python', 'go', 'c', 'python', 'java'] as const),
];

const params = { challengeId: twoSum.id };

describe(`${submissions} submissions to backends that are killed at random`, () => {
	let folder: string;
	let scratchFolder: string;
	let final: SoloBackend;
	/** What was answered with 202, and the verdict that its code deserves. */
	const accepted = new Map<string, Verdict>();
	const told = new Map<string, Verdict>();
	let sent = 0;
	let kills = 0;

	before(async function () {
		this.timeout(600_000);
		assert.deepEqual(new Set(languages), new Set(LanguageId.options));
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-killed-'));
		// Where this runs as root, boxes belong to somebody else.
		chmodSync(folder, 0o755);
		scratchFolder = path.join(folder, 'scratch');
		const bundle = await bundledBackend(folder);
		await keepSmallCasesIn(bundle.bankFolder, twoSum.id);
		const start = (): Promise<SoloBackend> =>
			startSoloBackend({ ...bundle, dataFolder: path.join(folder, 'data'), scratchFolder });
		// What languages need is compiled once; a machine that is slower than the kills would never be done with it.
		const first = await start();
		for (let turn = 0; turn < languages.length; turn++) await submit(first);
		await first.stop();
		await Promise.all(
			Array.from({ length: windows }, async () => {
				while (accepted.size < submissions) await live(await start());
			}),
		);
		final = await start();
		for (const id of accepted.keys()) await lastEvent(final, id);
	});
	after(async () => {
		// Not there when the start failed.
		await (final as SoloBackend | undefined)?.kill();
		rmSync(folder, { recursive: true, force: true });
	});

	/** One backend from its start to its violent end, while others submit to it. */
	async function live(backend: SoloBackend): Promise<void> {
		const enough = Promise.withResolvers<undefined>();
		let verdictsLeft = randomInt(livesFor.least, livesFor.most);
		const clients = Array.from({ length: clientsOfWindow }, async () => {
			while (accepted.size < submissions && (await submit(backend)))
				if (--verdictsLeft === 0) enough.resolve(undefined);
		});
		await Promise.race([Promise.all(clients), enough.promise]);
		await delay(randomInt(killWithinMs));
		await backend.kill();
		kills++;
		await Promise.all(clients);
	}

	/** Follows a submission to its verdict; false when the backend is gone. */
	async function submit(backend: SoloBackend): Promise<boolean> {
		const id = randomUUID();
		const language = languages[sent % languages.length] ?? 'python';
		const { source, verdict } = pairSolution(language, Math.floor(sent / languages.length) + sent);
		sent++;
		try {
			await backend.call('submit', { params, body: { id, language, source, timeZone } });
			accepted.set(id, verdict);
			for await (const event of backend.watch('watchJob', { params: { jobId: id } })) {
				if (event.kind !== 'judged' && event.kind !== 'done') continue;
				told.set(id, event.report.verdict);
				return true;
			}
			return true;
		} catch (error) {
			// The connection broke with the backend; an answer of the backend itself would be a failure.
			if (error instanceof AppError) throw error;
			return false;
		}
	}

	it('get each their right verdict in the end, whoever was told it', async function () {
		this.timeout(120_000);
		assert.ok(kills >= submissions / 100, `only ${kills} backends were killed`);
		assert.ok(accepted.size >= submissions);
		for (const [id, verdict] of accepted) {
			const stored = await final.call('getSubmission', { params: { submissionId: id } });
			assert.equal(stored.state, 'judged');
			assert.equal(stored.verdict, verdict, JSON.stringify(reportOf(await lastEvent(final, id))).slice(0, 2000));
		}
		assert.ok(told.size > kills, `only ${told.size} verdicts were told before a kill`);
		for (const [id, verdict] of told) assert.equal(verdict, accepted.get(id), 'what was told before stays true');
		assert.equal((await final.call('health', {})).pendingSubmissions, 0);
	});

	it('count once each, and leave no box, process or file', async function () {
		this.timeout(120_000);
		assert.equal(await final.stop(), 0);
		const database = new DatabaseSync(path.join(folder, 'data/code-sensei.db'), { readOnly: true });
		const counted = database
			.prepare(`SELECT json_extract(event, '$.submissionId') AS id FROM events WHERE kind = 'submission'`)
			.all()
			.map((row) => row['id']);
		database.close();
		assert.equal(new Set(counted).size, counted.length, 'one was counted twice');
		for (const id of accepted.keys()) assert.ok(counted.includes(id));
		await noneLeft(() => [...orphanedBoxes(), ...processesWith(scratchFolder)]);
		const { others } = filesIn(scratchFolder);
		assert.deepEqual(
			others.filter((name) => /\.\d+-[0-9a-f]{8}-[0-9a-f]{12}(?:\/|$)/.test(name)),
			[],
		);
		for (const name of ['held', 'runs'])
			assert.deepEqual(
				others.filter((file) => file.startsWith(path.join(scratchFolder, name, '/'))),
				[],
			);
	});
});

/** What runs is ended with its starter; what was being started ends as it finds nobody there, when the machine lets it. */
async function noneLeft(find: () => string[]): Promise<void> {
	for (let looks = 0; looks < 200 && find().length > 0; looks++) await delay(250);
	assert.deepEqual(find(), []);
}
