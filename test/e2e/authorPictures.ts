import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeSet, openFile, packageSet, problem, prove, provedMs, quickFix } from './authorActs.ts';
import { eventually } from './eventually.ts';
import { panelOf } from './panel.ts';
import type { TakePicture } from './takePicture.ts';
import type { VsCode } from './vsCode.ts';
import { notification, runCommand, waitForWorkbench } from './workbench.ts';

/** A set as its author meets it: made, a finding with what mends it, the preview, the file for learners. */
export async function takeAuthorPictures({ page, machine }: VsCode, take: TakePicture): Promise<void> {
	await makeSet(page, machine.home);
	await notification(page, 'is made').getByRole('button', { name: 'Open Here' }).click();
	await page.waitForURL(/algorithms-101/, { timeout: 60_000 });
	await waitForWorkbench(page);
	await openFile(page, 'set.json');
	await take('author-1-set');

	const set = path.join(machine.home, 'algorithms-101');
	const [found = ''] = globSync('challenges/*/*/challenge.json', { cwd: set });
	const file = path.join(set, found);
	const right = readFileSync(file, 'utf8');
	writeFileSync(file, right.replace(`.${path.basename(path.dirname(file))}"`, '.another-name"'));
	await openFile(page, 'challenge.json');
	await prove(page);
	const told = notification(page, 'The challenge is not proved.');
	await told.waitFor({ timeout: provedMs });
	await told.getByRole('button', { name: 'Show Problems' }).click();
	await problem(page, 'The id ends in').first().waitFor({ timeout: 60_000 });
	await take('author-2-finding');
	await quickFix(page, 'challenge.json', '"id"', 'Change the end of the id');
	await page.keyboard.press('Control+S');
	await eventually('the id is mended', () => readFileSync(file, 'utf8') === right);
	await prove(page);
	await notification(page, 'The challenge is proved.').waitFor({ timeout: provedMs });

	await runCommand(page, 'Code Sensei: Preview as Learner');
	await panelOf(page).frame.getByText('nothing is recorded').waitFor({ timeout: 60_000 });
	await take('author-3-preview');
	await packageSet(page);
	await take('author-4-packaged');
}
