import assert from 'node:assert/strict';
import path from 'node:path';
import { checked, type CheckResult, grouped, skipped } from '#proof/finding.ts';
import { createProofFormat } from '#proof/formats/createProofFormat.ts';
import { githubFormat } from '#proof/formats/githubFormat.ts';
import type { ProofFormat, ProofRun, TimedProof } from '#proof/proofRun.ts';
import type { ProofFormatName } from '#proof/proveOptions.ts';
import type { SetProof } from '#proof/set/proveSet.ts';

const root = path.resolve('/work/sets');
const folder = path.join(root, 'first', 'challenges', 'arrays', 'late-trains');
const hostile = 'it says: 100 %, "<b>&\u0007\n::error::gone';

const found: CheckResult = grouped('x~first.late-trains', [
	checked('schema', []),
	grouped('agreement', [
		checked('reference and brute force', [{ file: 'reference.py', line: 3, message: hostile, defect: 'oneOutput' }]),
		skipped('reference.cpp', 'no cpp here'),
	]),
	skipped('cases', 'the reference has to be mended first'),
]);
const broken: TimedProof = { proof: { folder, id: 'x~first.late-trains', result: found }, seconds: 1.25 };
const sound: TimedProof = {
	proof: { folder: `${folder}-two`, id: 'x~first.late-trains-two', result: grouped('two', [checked('schema', [])]) },
	seconds: 3,
};
const set: SetProof = {
	folder: path.join(root, 'first'),
	id: 'x~first',
	result: grouped('x~first', [
		checked('package.json', []),
		checked('set.json', [{ file: 'set.json', line: 7, message: 'colour: Unrecognized key.' }]),
	]),
};
const run: ProofRun = { sets: [set], challenges: [broken, sound] };

function told(name: ProofFormatName, tell: (format: ProofFormat) => void): string {
	let text = '';
	tell(createProofFormat(name, (more) => (text += more)));
	return text;
}

function tellAll(format: ProofFormat): void {
	format.began(2);
	format.set(set);
	format.proving(folder, 'x~first.late-trains');
	format.proved(broken);
	format.proved(sound);
	format.ended(run);
}

function tellFailure(format: ProofFormat): void {
	format.began(2);
	format.set(set);
	format.failed('consentNeeded', 'There is no sandbox here.');
}

describe('prove --format text', () => {
	it('has the findings of sets and challenges with their places, and a last line with all of it', () => {
		const text = told('text', tellAll);
		assert.ok(text.includes(`${path.join(root, 'first', 'set.json')}:7  colour: Unrecognized key.`), text);
		assert.ok(text.includes(`${path.join(folder, 'reference.py')}:3  it says`), text);
		assert.match(text, /^BROKEN SET {2}x~first\n/);
		assert.match(text, /\n1 of 2 challenges proved, 1 of 1 sets with findings of their own\n$/);
	});
});

describe('prove --format json', () => {
	it('is one object with the whole tree of each', () => {
		const printed: unknown = JSON.parse(told('json', tellAll));
		assert.deepEqual(printed, {
			proved: false,
			sets: [set],
			challenges: [
				{ ...broken.proof, seconds: 1.25 },
				{ ...sound.proof, seconds: 3 },
			],
		});
	});

	it('says why it failed, beside what was found until then', () => {
		assert.deepEqual(JSON.parse(told('json', tellFailure)), {
			...{ proved: false, sets: [set], challenges: [] },
			failed: { code: 'consentNeeded', message: 'There is no sandbox here.' },
		});
	});
});

describe('prove --format lines', () => {
	const linesOf = (text: string): unknown[] =>
		text
			.trimEnd()
			.split('\n')
			.map((line): unknown => JSON.parse(line));

	it('says what happens in the order in which it happens, with absolute places', () => {
		assert.deepEqual(linesOf(told('lines', tellAll)), [
			{ kind: 'began', challenges: 2 },
			{
				kind: 'set',
				folder: path.join(root, 'first'),
				findings: [
					{
						...{ file: path.join(root, 'first', 'set.json'), line: 7 },
						...{ message: 'colour: Unrecognized key.', check: 'set.json' },
					},
				],
			},
			{ kind: 'proving', folder, id: 'x~first.late-trains' },
			{
				...{ kind: 'proved', folder, id: 'x~first.late-trains', seconds: 1.25, proved: false },
				findings: [{ file: path.join(folder, 'reference.py'), line: 3, message: hostile, check: 'agreement' }],
				skipped: [
					{ check: 'agreement: reference.cpp', reason: 'no cpp here' },
					{ check: 'cases', reason: 'the reference has to be mended first' },
				],
			},
			{
				...{ kind: 'proved', folder: `${folder}-two`, id: 'x~first.late-trains-two', seconds: 3, proved: true },
				...{ findings: [], skipped: [] },
			},
			{ kind: 'ended', proved: 1, of: 2 },
		]);
	});

	it('ends with why it failed', () => {
		assert.deepEqual(linesOf(told('lines', tellFailure)).at(-1), {
			...{ kind: 'failed', code: 'consentNeeded', message: 'There is no sandbox here.' },
		});
	});
});

describe('prove --format junit', () => {
	it('has a suite for each set and challenge and a case for each check', () => {
		const xml = told('junit', tellAll);
		assert.match(
			xml,
			/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="prove" tests="6" failures="2" errors="0" skipped="1" time="4\.3">/,
		);
		assert.match(
			xml,
			/<testsuite name="x~first\.late-trains" tests="3" failures="1" errors="0" skipped="1" time="1\.3">/,
		);
		assert.match(xml, /<testcase classname="x~first\.late-trains" name="schema"\/>/);
		assert.match(xml, /name="cases">\s*<skipped message="the reference has to be mended first"\/>/);
		assert.ok(xml.includes(`set.json:7  colour`), xml);
	});

	it('holds whatever a program printed as text, without what XML can not have', () => {
		const xml = told('junit', tellAll);
		assert.ok(xml.includes('it says: 100 %, &#34;&#60;b&#62;&#38;&#10;::error::gone"'), xml);
		assert.ok(!xml.includes('\u0007') && !xml.includes('<b>'));
		const tags = [...xml.matchAll(/<(\/?)(\w+)[^<>]*?(\/?)>/g)];
		const open: string[] = [];
		for (const [, ends, name = '', isEmpty] of tags) {
			if (ends === '/') assert.equal(open.pop(), name);
			else if (isEmpty !== '/') open.push(name);
		}
		assert.deepEqual(open, []);
	});

	it('has an error where it failed', () => {
		const xml = told('junit', tellFailure);
		assert.match(xml, /errors="1"/);
		assert.match(xml, /<error type="consentNeeded" message="There is no sandbox here\."\/>/);
	});
});

describe('prove --format github', () => {
	function lines(tell: (format: ProofFormat) => void, at = root): string[] {
		let text = '';
		tell(githubFormat((more) => (text += more), at));
		return text.trimEnd().split('\n');
	}

	it('puts each finding on its line, by paths from the working directory, then counts', () => {
		assert.deepEqual(lines(tellAll), [
			'::error file=first/set.json,line=7,title=x~first%3A set.json::colour: Unrecognized key.',
			'::error file=first/challenges/arrays/late-trains/reference.py,line=3,title=x~first.late-trains%3A agreement::it says: 100 %25, "<b>&\u0007%0A::error::gone',
			'NOT PROVED  x~first.late-trains  (1.3 s)',
			'proved  x~first.late-trains-two  (3.0 s)',
			'1 of 2 challenges proved, 1 of 1 sets with findings of their own',
		]);
	});

	it('names what lies elsewhere by its whole path', () => {
		const [first = ''] = lines(tellAll, path.join(root, 'second'));
		const whole = path.join(root, 'first', 'set.json').split(path.sep).join('/');
		assert.ok(first.includes(`file=${whole.replaceAll(':', '%3A')},`), first);
	});

	it('says why it failed as an error of the run', () => {
		assert.equal(lines(tellFailure).at(-1), '::error title=prove::There is no sandbox here.');
	});
});
