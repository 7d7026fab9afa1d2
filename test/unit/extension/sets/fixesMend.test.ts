import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ProofFix } from '#contract/proofLines.ts';
import { type EditingFix, fixEdits } from '#extension/sets/fixEdits.ts';
import type { Finding } from '#proof/finding.ts';
import { inCopy } from '../../../brokenSets/brokenSet.ts';
import type { Edit } from '../../../brokenSets/defect.ts';
import { findUnrun } from '../../../brokenSets/findBroken.ts';

const base = path.join(import.meta.dirname, '../../../fixtures/brokenSets/base');
const trains = 'challenges/arrays/late-trains';
const canoes = 'challenges/two-pointers/canoes-for-two';
const replaced = (file: string, text: string, by: string): Edit => ({ kind: 'replace', file, text, with: by });

const mended: { what: string; edits: Edit[]; fix: EditingFix }[] = [
	{
		what: 'a set that does not depend on Code Sensei',
		edits: [replaced('package.json', '\t"extensionDependencies": ["code-sensei.code-sensei"],\n', '')],
		fix: { kind: 'addDependency', extension: 'code-sensei.code-sensei' },
	},
	{
		what: 'a due date without its zone',
		edits: [replaced('set.json', '2026-10-12T23:59:00+02:00', '2026-10-12T23:59:00')],
		fix: { kind: 'addZone', path: ['sections', 1, 'challenges', 0, 'due'] },
	},
	{
		what: 'an entry that stands in the set twice',
		edits: [
			replaced('set.json', '"requires": ["late-trains"],', '"requires": []\n\t\t\t\t}, { "challenge": "late-trains",'),
		],
		fix: { kind: 'removeEntry', path: ['sections', 1, 'challenges', 1], challenge: 'late-trains' },
	},
	{
		what: 'an entry whose folder is not there',
		edits: [replaced('set.json', '"points": 2\n\t\t\t\t}', '"points": 2\n\t\t\t\t}, { "challenge": "lost-keys" }')],
		fix: { kind: 'removeEntry', path: ['sections', 0, 'challenges', 1], challenge: 'lost-keys' },
	},
	{
		what: 'a challenge that is in no section',
		edits: [
			{ kind: 'copy', from: canoes, to: 'challenges/two-pointers/canoes' },
			replaced('challenges/two-pointers/canoes/challenge.json', 'first-steps.canoes-for-two', 'first-steps.canoes'),
		],
		fix: { kind: 'addEntry', challenge: 'canoes' },
	},
	{
		what: 'an id of another set',
		edits: [replaced(`${trains}/challenge.json`, 'riverside-college~first-steps.late-trains', 'forge.late-trains')],
		fix: { kind: 'setId', id: 'riverside-college~first-steps.late-trains' },
	},
	{
		what: 'an id that ends in another name than that of the folder',
		edits: [replaced(`${trains}/challenge.json`, 'first-steps.late-trains', 'first-steps.trains')],
		fix: { kind: 'setSlug', slug: 'late-trains' },
	},
	{
		what: 'a first topic that is another one than the folder above',
		edits: [replaced(`${canoes}/challenge.json`, '["two-pointers", "greedy"]', '["greedy", "two-pointers"]')],
		fix: { kind: 'setFirstTopic', topic: 'two-pointers' },
	},
];

const withFix = (findings: readonly Finding[], fix: ProofFix): Finding | undefined =>
	findings.find((finding) => JSON.stringify(finding.fix) === JSON.stringify(fix));

describe('what a proof says mends a finding', () => {
	for (const { what, edits, fix } of mended)
		it(`mends ${what}`, async () => {
			await inCopy(base, edits, async (folder) => {
				const found = await findUnrun(folder);
				const finding = withFix(found, fix);
				assert.ok(finding, JSON.stringify(found));
				assert.deepEqual(ProofFix.parse(finding.fix), fix);
				const file = path.join(folder, finding.file);
				const text = await readFile(file, 'utf8');
				const changes = fixEdits(fix, text, finding.line);
				assert.ok(changes.length > 0);
				await writeFile(file, applied(text, changes));
				const left = await findUnrun(folder);
				assert.equal(
					left.some(({ file: at, message }) => at === finding.file && message === finding.message),
					false,
					JSON.stringify(left),
				);
			});
		});

	it('is a new file for one that is missing and has a template', async () => {
		const program = replaced(
			`${trains}/challenge.json`,
			'"checker": { "kind": "exact" }',
			'"checker": { "kind": "program" }',
		);
		await inCopy(base, [{ kind: 'delete', path: `${trains}/brute.py` }, program], async (folder) => {
			const found = await findUnrun(folder);
			assert.ok(withFix(found, { kind: 'createFile', file: 'brute.py' }), JSON.stringify(found));
			assert.ok(withFix(found, { kind: 'createFile', file: 'checker.py' }), JSON.stringify(found));
		});
		await inCopy(base, [{ kind: 'delete', path: `${trains}/challenge.json` }], async (folder) => {
			assert.deepEqual(
				(await findUnrun(folder)).filter(({ fix }) => fix?.kind === 'createFile'),
				[],
			);
		});
	});

	it('is nothing where the folder has a name that no entry and no id can have', async () => {
		const moved: Edit = { kind: 'rename', from: trains, to: 'challenges/Week 1/My Trains' };
		await inCopy(base, [moved], async (folder) => {
			const found = await findUnrun(folder);
			const kinds = new Set(found.map(({ fix }) => fix?.kind));
			assert.ok(found.some(({ message }) => message.endsWith('is in no section.')));
			assert.deepEqual([...kinds].sort(), ['removeEntry', undefined]);
		});
	});
});

function applied(text: string, changes: ReturnType<typeof fixEdits>): string {
	const last = [...changes].sort((a, b) => b.start - a.start);
	return last.reduce((all, { start, end, text: by }) => all.slice(0, start) + by + all.slice(end), text);
}
