import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { after, before, describe, it } from 'mocha';
import type { LanguageId } from '#contract/ids.ts';
import type { Verdict } from '#contract/verdict.ts';
import type { Judge, JudgeCase, JudgeResult } from '#judge/judge.ts';
import { keptBinaries } from '#judge/languages/binaryCache.ts';
import { mulberry32 } from '#judge/signature/mulberry32.ts';
import { withCode } from '../../api/practise.ts';
import { openJudgeInTier, requestOf } from '../judgeUnderTest.ts';
import * as solutions from '../solutions.ts';
import { filesIn, openDescriptors, ownChildren, processesWith } from './leftovers.ts';

/** 1,000 together. */
const submissions: Readonly<Record<LanguageId, number>> = {
	python: 300,
	javascript: 200,
	c: 180,
	cpp: 120,
	go: 80,
	typescript: 60,
	rust: 30,
	java: 30,
};
const clients = 16;
const cancelled = 60;
/** Boxes that may wait while nothing runs. */
const waitingMax = 7;

interface Kind {
	sources: solutions.Solutions;
	verdict: Verdict;
	/** Of the case in the middle; the others are right. Absent where no case is judged by itself. */
	middle?: Verdict;
}

const kinds = {
	right: { sources: solutions.right, verdict: 'accepted', middle: 'accepted' },
	withMain: { sources: solutions.withMain, verdict: 'accepted', middle: 'accepted' },
	wrong: { sources: solutions.wrong, verdict: 'wrongAnswer', middle: 'wrongAnswer' },
	crashing: { sources: solutions.crashing, verdict: 'runtimeError', middle: 'runtimeError' },
	leaving: { sources: solutions.leaving, verdict: 'runtimeError', middle: 'runtimeError' },
	talkative: { sources: solutions.talkative, verdict: 'outputLimitExceeded', middle: 'outputLimitExceeded' },
	unfinished: { sources: solutions.unfinished, verdict: 'compileError' },
	nameless: { sources: solutions.nameless, verdict: 'compileError' },
	slow: { sources: solutions.slow, verdict: 'timeLimitExceeded', middle: 'timeLimitExceeded' },
	greedy: { sources: solutions.greedy, verdict: 'memoryLimitExceeded', middle: 'memoryLimitExceeded' },
	crashingAtOnce: { sources: solutions.crashingAtOnce, verdict: 'runtimeError' },
	stuckAtOnce: { sources: solutions.stuckAtOnce, verdict: 'timeLimitExceeded' },
} as const satisfies Readonly<Record<string, Kind>>;

type KindName = keyof typeof kinds;

/** What costs seconds comes once for each language, the others by turns. */
const once: readonly KindName[] = ['slow', 'greedy', 'crashingAtOnce', 'stuckAtOnce'];
const byTurns: readonly KindName[] = [
	...(['right', 'wrong', 'right', 'crashing', 'right', 'unfinished', 'right', 'wrong', 'withMain', 'right'] as const),
	...(['leaving', 'right', 'wrong', 'right', 'nameless', 'right', 'talkative', 'right', 'wrong', 'right'] as const),
];

describe('a thousand submissions at once', () => {
	let folder: string;
	let judge: Judge;
	let childrenBefore: ReadonlySet<string>;
	let descriptorsBefore: string[];
	const marker = `sensei-load-${randomBytes(6).toString('hex')}`;
	/** Leaves processes behind, in a session of their own. */
	const leavesOrphans = `import os
def add_one(n):
    if os.fork() == 0:
        os.setsid()
        os.execv("/bin/sleep", ["${marker}", "3600"])
    return n + 1
`;

	before(async function () {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-load-'));
		// Where this runs as root, boxes belong to somebody else.
		chmodSync(folder, 0o755);
		// With its first pipe libuv opens a descriptor for the day when there are none left, and keeps it.
		await promisify(execFile)('/bin/true');
		descriptorsBefore = openDescriptors();
		// Other specs of this process have helpers of their own.
		childrenBefore = new Set(ownChildren());
		judge = await openJudgeInTier('bubblewrap', this, { scratchFolder: path.join(folder, 'judge') });
	});
	after(async () => {
		await (judge as Judge | undefined)?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it('get each its own right verdict, and leave no process, box, descriptor or file', async function () {
		this.timeout(600_000);
		for (const language of languagesOf(submissions)) await check(judge, { language, kind: 'right', number: 10 });
		await allQuiet();
		const filesBefore = filesIn(folder).others;

		const wrongly: string[] = [];
		const waiting = inRandomOrder(work());
		const total = waiting.length;
		assert.equal(total, 1000);
		const client = async (): Promise<void> => {
			for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
				const trouble = await check(judge, next);
				if (trouble !== undefined) wrongly.push(trouble);
			}
		};
		const strays = async (): Promise<void> => {
			for (let round = 0; round < cancelled; round++) {
				const source = round % 2 === 0 ? solutions.slow.python : leavesOrphans;
				await cancelSoon(judge, source, round);
				const { verdict } = await judge.judge(requestOf({ language: 'python', source: leavesOrphans }));
				if (verdict !== 'accepted') wrongly.push(`leavesOrphans: ${verdict}`);
			}
		};
		await Promise.all([...Array.from({ length: clients }, client), strays()]);
		assert.deepEqual(wrongly, []);

		await allQuiet();
		assert.deepEqual(processesWith(marker), [], 'a process outlived its box');
		const boxes = ownChildren().filter((child) => !childrenBefore.has(child));
		assert.ok(boxes.length <= waitingMax, boxes.join('\n'));
		await judge.close();
		assert.deepEqual(
			ownChildren().filter((child) => !childrenBefore.has(child)),
			[],
		);
		assert.deepEqual(processesWith(folder), []);
		const files = filesIn(folder);
		assert.deepEqual(
			files.others.filter((name) => !filesBefore.includes(name)),
			[],
		);
		assert.ok(files.programs <= 2 * keptBinaries * languagesOf(submissions).length, String(files.programs));
		assert.deepEqual(openDescriptors(), descriptorsBefore);
	});

	/** After the last verdict boxes are made for the next; what is judged now is judged when these stand. */
	async function allQuiet(): Promise<void> {
		await turn();
		await judge.runScript({
			trust: 'learner',
			files: { 'nothing.py': '' },
			entry: 'nothing.py',
			stdin: '',
			timeMs: 10_000,
			memoryMb: 64,
			outputBytes: 1,
		});
	}
});

interface Piece {
	language: LanguageId;
	kind: KindName;
	/** Of its own, so that no answer fits another. */
	number: number;
}

function languagesOf(counts: Readonly<Record<LanguageId, number>>): LanguageId[] {
	// The keys of a Record over a union are the union.
	return Object.keys(counts) as LanguageId[];
}

function work(): Piece[] {
	let number = 10;
	return languagesOf(submissions).flatMap((language) =>
		Array.from({ length: submissions[language] }, (_, index): Piece => {
			const kind = once[index] ?? byTurns[index % byTurns.length] ?? 'right';
			return { language, kind, number: (number += 2) };
		}),
	);
}

function inRandomOrder(pieces: Piece[]): Piece[] {
	const random = mulberry32(20_261_125);
	return pieces
		.map((piece) => ({ piece, place: random.next32() }))
		.sort((one, other) => one.place - other.place)
		.map(({ piece }) => piece);
}

/** What is not as it has to be; undefined when all is well. */
async function check(judge: Judge, { language, kind, number }: Piece): Promise<string | undefined> {
	const { sources, verdict, ...rest }: Kind = kinds[kind];
	// Most are compiled before; some are not.
	const source = number % 40 === 0 ? `${sources[language]}\n` : sources[language];
	const result = await judge.judge(requestOf({ language, source, cases: [number, 2, number + 1].map(caseOf) }));
	const seen = `${language} ${kind}: ${JSON.stringify(result).slice(0, 1000)}`;
	if (result.verdict !== verdict) return seen;
	if (rest.middle === undefined) return undefined;
	const [first, middle, last] = result.cases;
	const isRight = middle?.verdict === rest.middle && isAnswer(first, number + 1) && isAnswer(last, number + 2);
	return isRight ? undefined : seen;
}

function isAnswer(result: JudgeResult['cases'][number] | undefined, value: number): boolean {
	return result?.verdict === 'accepted' && result.actual === value;
}

function caseOf(number: number, index: number): JudgeCase {
	return { name: `case ${index}`, input: [number], expected: { kind: 'value', value: number + 1 } };
}

/** Stops a submission at a moment that differs each time. */
async function cancelSoon(judge: Judge, source: string, turns: number): Promise<void> {
	const stop = new AbortController();
	const running = judge.judge(requestOf({ language: 'python', source }), { signal: stop.signal });
	const ended = running.catch((error: unknown) => withCode('cancelled')(error));
	for (let waited = 0; waited < turns; waited++) await turn();
	stop.abort();
	await ended;
}
