/** `npm run demo`: the main job on a terminal. Exit code 0 only if every step went as it should. */
import { inputParameters, isClass } from '#contract/signature.ts';
import { snakeCase } from '#judge/signature/spelling.ts';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ChallengeDetail } from '#contract/challenge.ts';
import type { JudgeReport, ShownValue } from '#contract/judging.ts';
import type { Verdict } from '#contract/verdict.ts';
import { runProgram } from './runProgram.ts';
import { type SoloBackend, startSoloBackend } from './soloBackend.ts';

const root = path.join(import.meta.dirname, '..');
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const say = (text = ''): void => console.log(text);

const words: Record<Verdict, string> = {
	accepted: 'Accepted',
	wrongAnswer: 'Wrong answer',
	timeLimitExceeded: 'Too slow',
	memoryLimitExceeded: 'Too much memory',
	outputLimitExceeded: 'Too much output',
	runtimeError: 'Crashed',
	compileError: 'Does not compile',
	internalError: 'We failed (try again)',
};

if (!existsSync(path.join(root, 'dist/backend.mjs'))) {
	say('Building first ...');
	await runProgram(process.execPath, ['esbuild.config.mjs'], { cwd: root });
}
const folder = await mkdtemp(path.join(tmpdir(), 'code-sensei-demo-'));
let backend: SoloBackend | undefined;
try {
	say('Starting the backend on a scratch folder ...');
	backend = await startSoloBackend({
		entry: path.join(root, 'dist/backend.mjs'),
		dataFolder: path.join(folder, 'data'),
		scratchFolder: path.join(folder, 'scratch'),
		bankFolder: path.join(root, 'dist/bank'),
	});
	await tour(backend);
	assert.equal(await backend.stop(), 0, 'the backend stops cleanly');
	backend = undefined;
	say();
	say('Everything went as it should.');
} catch (error) {
	process.exitCode = 1;
	say();
	console.error('The demo failed:', error);
} finally {
	await backend?.kill();
	await rm(folder, { recursive: true, force: true });
}

async function tour(solo: SoloBackend): Promise<void> {
	const health = await solo.call('health', {});
	say('Trying Python, JavaScript and C++ ...');
	const { languages: tried } = await solo.call('getLanguages', { query: {} });
	const languages = tried.filter((one) => one.available).map((one) => one.detail);
	say(`Sandbox: ${health.tier.tier}. ${health.challenges.proved} proved challenges. ${languages.join(', ')}.`);
	assert.ok(health.challenges.proved > 0, 'there are challenges');
	if (health.tier.tier === 'none') {
		say(`No sandbox here (${health.tier.reason}); the demo agrees to run the code of this repository without one.`);
		await solo.call('setConsent', { body: { consented: true } });
	}

	const next = await solo.call('getNext', { query: {} });
	assert.equal(next.kind, 'challenge');
	say();
	say(`Next: ${next.title} (${next.difficulty}). ${next.text}`);
	const challenge = await solo.call('openChallenge', { params: { challengeId: next.challengeId }, body: { timeZone } });
	say();
	say(indent(challenge.statement.trim()));
	for (const example of challenge.examples) {
		say();
		say(indent(`${callOf(challenge, example.input)} -> ${shown(example.output)}`));
	}

	const sources = path.join(root, 'backend/bank', next.topic, next.challengeId.slice('bank.'.length));
	const right = await readFile(path.join(sources, 'reference.py'), 'utf8');
	const wrong = await wrongSolution(sources, 'wrongAnswer');
	assert.ok(wrong, `${sources} has a wrong solution in Python`);
	// Not every challenge has a natural way to be too slow.
	const slow = (await wrongSolution(sources, 'timeLimitExceeded')) ?? endless(right, challenge);

	const failed = await submit(solo, challenge, 'a wrong solution', wrong, 'wrongAnswer');
	assert.ok(failed.failing?.input, 'a wrong answer comes with its input');
	say();
	say('A hint, then:');
	const { hints, hintCount } = await solo.call('showHint', {
		params: { challengeId: challenge.id, level: 1 },
		body: { timeZone },
	});
	assert.equal(hints.length, 1);
	say(indent(`1 of ${hintCount}: ${hints[0] ?? ''}`));
	await submit(solo, challenge, 'a solution that is too slow', slow, 'timeLimitExceeded');
	await submit(solo, challenge, 'the right one', right, 'accepted');

	const progress = await solo.call('getProgress', { query: { timeZone } });
	assert.equal(progress.solvedQuestions, 1);
	assert.equal(progress.submissions, 3);
	say();
	say(
		`Progress: ${progress.solvedQuestions} of ${progress.totalQuestions} solved, ${progress.submissions} submissions, streak ${progress.streak} day.`,
	);
	const { items } = await solo.call('listSubmissions', { params: { challengeId: challenge.id }, query: {} });
	assert.deepEqual(
		items.map((item) => item.verdict),
		['accepted', 'timeLimitExceeded', 'wrongAnswer'],
	);
	const after = await solo.call('getNext', { query: { after: challenge.id } });
	assert.equal(after.kind, 'challenge');
	assert.notEqual(after.challengeId, challenge.id);
	say(`Next: ${after.title} (${after.difficulty}). ${after.text}`);
}

async function submit(
	solo: SoloBackend,
	challenge: ChallengeDetail,
	what: string,
	source: string,
	expected: Verdict,
): Promise<JudgeReport> {
	say();
	say(`Submitting ${what} ...`);
	const job = await solo.call('submit', {
		params: { challengeId: challenge.id },
		body: { id: randomUUID(), language: 'python', source, timeZone },
	});
	for await (const event of solo.watch('watchJob', { params: { jobId: job.id } })) {
		if (event.kind === 'failed' || event.kind === 'cancelled') assert.fail(JSON.stringify(event));
		if (event.kind !== 'done') continue;
		const { report } = event;
		const memoryMb = (report.peakMemoryBytes / 1e6).toFixed(1);
		say(
			indent(
				`${words[report.verdict]}: ${report.passed} of ${report.total} cases passed, ${Math.round(report.cpuTimeMs)} ms, ${memoryMb} MB`,
			),
		);
		const { failing } = report;
		if (failing?.input) {
			say(indent(`smallest failing case known: ${callOf(challenge, failing.input)}`));
			if (failing.expected) say(indent(`expected ${shown(failing.expected)}`));
			if (failing.actual) say(indent(`actual   ${shown(failing.actual)}`));
		}
		assert.equal(report.verdict, expected, JSON.stringify(report).slice(0, 2000));
		return report;
	}
	return assert.fail('the job ended without a report');
}

/** The first of the challenge's own wrong Python solutions that announces this verdict, if there is one. */
async function wrongSolution(challengeFolder: string, verdict: Verdict): Promise<string | undefined> {
	const folderOfWrong = path.join(challengeFolder, 'wrong');
	for (const file of (await readdir(folderOfWrong)).filter((name) => name.endsWith('.py')).sort()) {
		const source = await readFile(path.join(folderOfWrong, file), 'utf8');
		if (source.startsWith(`# Expect: ${verdict}`)) return source;
	}
	return undefined;
}

/** The right solution, which before it begins waits for what never comes. */
function endless(right: string, { signature }: ChallengeDetail): string {
	const name = isClass(signature) ? '__init__' : snakeCase(signature.name);
	return right.replace(
		new RegExp(`^( *)(def ${name}\\([^]*?\\).*:)$`, 'm'),
		(_, indent: string, head: string) => `${indent}${head}\n${indent}    while True:\n${indent}        pass`,
	);
}

function callOf(challenge: ChallengeDetail, input: readonly ShownValue[]): string {
	return inputParameters(challenge.signature)
		.map(({ name }, place) => {
			const value = input[place];
			return `${name} = ${value === undefined ? '?' : shown(value)}`;
		})
		.join(', ');
}

function shown(value: ShownValue): string {
	return value.kind === 'whole'
		? JSON.stringify(value.value)
		: `${value.start.slice(0, 60)} ... (${value.characters} characters)`;
}

function indent(text: string): string {
	return text.replaceAll(/^(?=.)/gm, '    ');
}
