import assert from 'node:assert/strict';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { installExtensions } from '../../../tools/codeServer.ts';
import { makeSet, openFile, packageSet, problem, prove, provedMs, quickFix } from '../authorActs.ts';
import { eventually } from '../eventually.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { describeInTurn } from '../inTurn.ts';
import { openSets, submit } from '../learnerActs.ts';
import { panelOf } from '../panel.ts';
import { startVsCode } from '../vsCode.ts';
import {
	dialog,
	nativeEditor,
	notification,
	reloadWindow,
	runCommand,
	statusBarItem,
	tab,
	treeItem,
	typeInEditor,
	waitForWorkbench,
} from '../workbench.ts';

/** As much as is read of the files of the set. */
const Named = z.object({ id: z.string(), title: z.string() });
const Versioned = z.object({ version: z.string() });

describeInTurn('a challenge set', () => {
	const vsCode = freshVsCode({
		settings: { 'codeSensei.language': 'python', 'editor.formatOnSave': false, 'files.insertFinalNewline': false },
	});

	it('is made, broken, mended, proved, looked at as a learner, packaged, solved where it is installed, and updated', async function () {
		this.timeout(provedMs * 5);
		const { page, machine } = vsCode();
		await makeSet(page, machine.home);
		const set = path.join(machine.home, 'algorithms-101');
		assert.ok(readFileSync(path.join(set, 'package.json'), 'utf8').includes('"ada"'));
		const [reference = ''] = globSync('challenges/*/*/reference.py', { cwd: set });
		const right = readFileSync(path.join(set, reference), 'utf8');
		await notification(page, 'is made').getByRole('button', { name: 'Open Here' }).click();
		await page.waitForURL(/algorithms-101/, { timeout: 60_000 });
		await waitForWorkbench(page);

		// The file is saved by the command.
		await openFile(page, 'reference.py');
		await typeInEditor(page, 'reference.py', `# one\n# two\ndef broken(:\n${right}`);
		await prove(page);
		const told = notification(page, 'The challenge is not proved.');
		await told.waitFor({ timeout: provedMs });
		await told.getByRole('button', { name: 'Show Problems' }).click();
		await problem(page, /\[Ln 3, Col/)
			.first()
			.waitFor({ timeout: 60_000 });
		await tab(page, 'reference.py').click();
		await nativeEditor(page, 'reference.py');

		await typeInEditor(page, 'reference.py', right);
		await prove(page);
		await notification(page, 'The challenge is proved.').waitFor({ timeout: provedMs });
		await eventually('no finding is left', async () => (await problem(page, /Ln \d/).count()) === 0);

		await runCommand(page, 'Code Sensei: Preview as Learner');
		const panel = panelOf(page);
		await panel.frame.getByText('nothing is recorded').waitFor({ timeout: 60_000 });
		assert.equal(await panel.button('Submit').count(), 0);
		await panel.button('Show hint 1 of').click();
		await panel.frame.getByRole('heading', { name: /^Hint 1 of/ }).waitFor();

		const vsix = await packageSet(page);
		const challenge = path.join(set, path.dirname(reference));
		const { id, title } = Named.parse(JSON.parse(readFileSync(path.join(challenge, 'challenge.json'), 'utf8')));
		const learner = await startVsCode({ settings: { 'codeSensei.language': 'python' }, otherExtensions: [vsix] });
		try {
			await openSets(learner.page);
			await treeItem(learner.page, /^Algorithms 101, 0 of 1 solved/).waitFor();
			await treeItem(learner.page, new RegExp(`^${title}, `)).click();
			const solving = panelOf(learner.page);
			await solving.title.filter({ hasText: title }).waitFor({ timeout: 60_000 });
			await submit(learner.page, `${path.basename(challenge)}.py`, `# Code Sensei: ${id}\n${right}`);
			await solving.waitForVerdict('Accepted');
			await treeItem(learner.page, /^Algorithms 101, 1 of 1 solved/).waitFor();

			const manifest = path.join(set, 'package.json');
			const text = readFileSync(manifest, 'utf8');
			const { version } = Versioned.parse(JSON.parse(text));
			writeFileSync(manifest, text.replace(`"version": "${version}"`, '"version": "9.0.0"'));
			await runCommand(page, 'Notifications: Clear All Notifications');
			const updated = await packageSet(page);
			assert.notEqual(updated, vsix);
			await installExtensions([updated], learner.machine.profile, learner.machine.env);
			await reloadWindow(learner.page);
			await treeItem(learner.page, /^Algorithms 101, 1 of 1 solved/).waitFor({ timeout: 60_000 });
		} finally {
			await learner.stop();
		}
	});

	it('has an id mended by a quick fix', async function () {
		this.timeout(provedMs * 2);
		const { page, machine, openWindow } = vsCode();
		await makeSet(page, machine.home);
		const set = path.join(machine.home, 'algorithms-101');
		const [found = ''] = globSync('challenges/*/*/challenge.json', { cwd: set });
		const file = path.join(set, found);
		const right = readFileSync(file, 'utf8');
		const slug = path.basename(path.dirname(file));
		writeFileSync(file, right.replace(`.${slug}"`, '.another-name"'));
		const author = await openWindow(set);
		await openFile(author, 'challenge.json');
		await prove(author);
		const told = notification(author, 'The challenge is not proved.');
		await told.waitFor({ timeout: provedMs });
		await told.getByRole('button', { name: 'Show Problems' }).click();
		await quickFix(author, 'challenge.json', '"id"', 'Change the end of the id');
		await author.keyboard.press('Control+S');
		await eventually('the id is mended', () => readFileSync(file, 'utf8') === right);
	});
});

describeInTurn('a challenge in a folder that is not trusted', () => {
	const vsCode = freshVsCode({
		workspaceTrust: true,
		settings: { 'security.workspace.trust.startupPrompt': 'always' },
		prepare({ workspace }) {
			const challenge = path.join(workspace, 'challenges/arrays/strange');
			mkdirSync(challenge, { recursive: true });
			writeFileSync(path.join(challenge, 'reference.py'), 'raise SystemExit\n');
		},
	});

	it('is not proved before the folder is trusted', async () => {
		const { page, machine } = vsCode();
		const question = dialog(page, 'Do you trust');
		await question.getByRole('button', { name: "No, I don't trust" }).click({ timeout: 60_000 });
		await statusBarItem(page, 'Restricted Mode').waitFor();
		await openFile(page, 'reference.py');
		await runCommand(page, 'Code Sensei: Prove Challenge');
		const told = notification(page, 'You do not trust this folder');
		await told.waitFor({ timeout: 60_000 });
		await told.getByRole('button', { name: 'Manage Trust' }).waitFor();
		const folder = path.join(machine.workspace, 'challenges/arrays/strange');
		assert.deepEqual(globSync('*', { cwd: folder }), ['reference.py']);
	});
});
