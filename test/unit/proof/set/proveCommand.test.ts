import assert from 'node:assert/strict';
import path from 'node:path';
import { proveCommand } from '#proof/proveCommand.ts';
import { inCopy } from '../../../brokenSets/brokenSet.ts';
import type { Edit } from '../../../brokenSets/defect.ts';

const base = path.join(import.meta.dirname, '../../../fixtures/brokenSets/base');
const trains = 'challenges/arrays/late-trains';
/** Neither challenge gets as far as to run code. */
const unrunnable: Edit[] = [
	{ kind: 'delete', path: `${trains}/brute.py` },
	{ kind: 'delete', path: 'challenges/two-pointers/canoes-for-two/brute.py' },
];
const badKey: Edit = { kind: 'replace', file: 'set.json', text: '"points": 2', with: '"points": 2, "bonus": 1' };

/** As much of what the command says in JSON as these tests look at. */
interface Said {
	exitCode: number;
	out: string;
	err: string;
}

async function prove(...args: string[]): Promise<Said> {
	const said = { out: '', err: '' };
	const io = { out: (text: string) => (said.out += text), err: (text: string) => (said.err += text) };
	return { exitCode: await proveCommand(args, io), ...said };
}

function kindsOf({ out }: Said): unknown[] {
	return out
		.trimEnd()
		.split('\n')
		.map((line) => (JSON.parse(line) as { kind: unknown }).kind);
}

describe('sensei prove, told a set', () => {
	it('tells of the set first, then of each of its challenges', async () => {
		await inCopy(base, [...unrunnable, badKey], async (folder) => {
			const said = await prove(folder, '--format', 'lines');
			assert.equal(said.exitCode, 1);
			const kinds = kindsOf(said);
			assert.deepEqual(kinds.slice(0, 2), ['began', 'set']);
			assert.equal(kinds.at(-1), 'ended');
			assert.deepEqual(kinds.slice(2, -1).sort(), ['proved', 'proved', 'proving', 'proving']);
		});
	});

	it('finds sets below a folder, and proves what is named twice once', async () => {
		await inCopy(base, unrunnable, async (folder) => {
			const said = await prove(path.dirname(folder), folder, `${folder}/.`, '--format', 'lines');
			assert.equal(kindsOf(said).filter((kind) => kind === 'set').length, 1);
			assert.equal(kindsOf(said).filter((kind) => kind === 'proved').length, 2);
		});
	});

	it('proves a challenge alone when a folder inside of the set is named', async () => {
		await inCopy(base, [...unrunnable, badKey], async (folder) => {
			for (const named of [path.join(folder, trains), path.join(folder, 'challenges', 'arrays')]) {
				const kinds = kindsOf(await prove(named, '--format', 'lines'));
				assert.deepEqual(kinds, ['began', 'proving', 'proved', 'ended']);
			}
		});
	});

	it('gives editors the id that a challenge has to have', async () => {
		const id = '"riverside-college~first-steps.late-trains"';
		const moved: Edit = { kind: 'replace', file: `${trains}/challenge.json`, text: id, with: '"forge.late-trains"' };
		await inCopy(base, [...unrunnable, moved], async (folder) => {
			const { out } = await prove(folder, '--format', 'lines');
			assert.ok(out.includes(`"fix":{"kind":"setId","id":${id}}`), out);
		});
	});

	it('checks a set without any challenge', async () => {
		await inCopy(base, [{ kind: 'delete', path: 'challenges' }], async (folder) => {
			const said = await prove(folder);
			assert.equal(said.exitCode, 1);
			assert.ok(said.out.includes(`${path.join(folder, 'set.json')}:14  There is no folder`), said.out);
		});
	});

	it('says in its format, too, when there is nothing to prove', async () => {
		await inCopy(base, [], async (folder) => {
			const gone = path.join(folder, 'gone');
			const said = await prove(gone, '--format', 'lines');
			assert.equal(said.exitCode, 2);
			assert.match(said.err, /can't be used \(ENOENT\)/);
			assert.deepEqual(kindsOf(said), ['failed']);
			const empty = await prove(path.join(folder, trains, 'wrong'), '--json');
			assert.equal(empty.exitCode, 2);
			assert.match(empty.out, /"code":"notFound"/);
		});
	});
});
