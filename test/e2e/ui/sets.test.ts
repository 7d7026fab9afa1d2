import assert from 'node:assert/strict';
import { installExtensions } from '../../../tools/codeServer.ts';
import { foldersForSets, idInSomeSet, writeSomeSet } from '../../api/someSet.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { describeInTurn } from '../inTurn.ts';
import { packExtension } from '../installVsix.ts';
import { openSets, submit, waitForTwoSum } from '../learnerActs.ts';
import { panelOf } from '../panel.ts';
import { twoSum } from '../twoSum.ts';
import { expand, reloadWindow, treeItem, viewWelcome } from '../workbench.ts';

const settings = { 'codeSensei.language': 'python' };
const header = `# Code Sensei: ${idInSomeSet('two-sum')}\n`;

describeInTurn('a set that is installed', () => {
	let sets: ReturnType<typeof foldersForSets>;
	let first = '';
	before(async () => {
		sets = foldersForSets();
		first = await writeSomeSet(sets.parent, {
			set: {
				shows: 'input',
				sections: [
					{ title: 'Week 1', due: '2020-10-05T23:59:00Z', challenges: [{ challenge: 'two-sum', points: 2 }] },
					{ title: 'Week 2', challenges: [{ challenge: 'moved-seats', requires: ['two-sum'] }] },
				],
			},
		});
	});
	after(() => sets.remove());
	const vsCode = freshVsCode(() => ({ settings, otherExtensions: [first] }));

	it('is shown by section, its challenges are solved like others, and an update keeps what was solved', async function () {
		// A second VSIX is packed and installed on the way.
		this.timeout(4 * 60_000);
		const { page, machine } = vsCode();
		await openSets(vsCode().page);
		await treeItem(page, /^Algorithms 101, 0 of 2 solved/).waitFor();
		await treeItem(page, /^Week 1, was due/).waitFor();
		await expand(page, /^Week 2/);
		await treeItem(page, /^Moved Seats, \w+, locked, Opens when you have solved: Two Sum/).waitFor();
		await treeItem(page, /^Two Sum, easy, not started/).click();

		const panel = await waitForTwoSum(page);
		await panel.frame.getByText(/^From Algorithms 101, Week 1 · was due .* · 2 points$/).waitFor();
		await submit(page, twoSum.python.file, header + twoSum.python.nearlyRight);
		await panel.waitForVerdict(/^Wrong answer/);
		await panel.failing.getByText('This set does not show what was expected of hidden cases.').waitFor();
		assert.doesNotMatch(await panel.failing.innerText(), /Expected/);
		await submit(page, twoSum.python.file, header + twoSum.python.right);
		await panel.waitForVerdict('Accepted');
		await treeItem(page, /^Algorithms 101, 1 of 2 solved/).waitFor();
		await treeItem(page, /^Moved Seats, \w+, not started/).waitFor();

		const second = await writeSomeSet(sets.parent, {
			version: '1.1.0',
			challenges: [{ from: 'arrays/two-sum' }, { from: 'arrays/moved-seats' }, { from: 'arrays/settling-snow' }],
		});
		await installExtensions([await packExtension(second, sets.parent)], machine.profile, machine.env);
		// The side bar comes back as it was.
		await reloadWindow(page);
		await treeItem(page, /^Algorithms 101, 1 of 3 solved/).waitFor({ timeout: 60_000 });
		await treeItem(page, /^Two Sum, easy, solved/).click();
		await panelOf(page).frame.getByText('From Algorithms 101, Week 1 · 1 point').waitFor();
	});
});

describeInTurn('without a set', () => {
	const vsCode = freshVsCode({ settings });

	it('the view says what one is and where to find some', async () => {
		await openSets(vsCode().page);
		const welcome = viewWelcome(vsCode().page, 'Sets');
		await welcome.getByRole('button', { name: 'Find Challenge Sets' }).waitFor();
		await welcome.getByRole('button', { name: 'New Challenge Set ...' }).waitFor();
	});
});
