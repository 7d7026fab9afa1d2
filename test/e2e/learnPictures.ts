import { bringInAlone, historyOf, tenAttempts } from './learnHistory.ts';
import type { TakePicture } from './takePicture.ts';
import type { VsCode } from './vsCode.ts';
import { conceptHeading, expand, openViewContainer, runCommand, treeItem, viewWelcome } from './workbench.ts';

/** The Learn view of somebody with ten attempts, its menu, and the card of a topic. */
export async function takeLearnPictures({ page, machine }: VsCode, _size: string, take: TakePicture): Promise<void> {
	await openViewContainer(page, 'Code Sensei');
	await viewWelcome(page, 'Learn').waitFor({ timeout: 60_000 });
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
	await bringInAlone(machine.globalStorage, historyOf(tenAttempts, timeZone));
	await expand(page, /^Hashing, mastery/);
	await expand(page, /^Due reviews/);
	await treeItem(page, /^Start: /).waitFor();
	await take('learn-1-view');
	await runCommand(page, 'Code Sensei: Not Now');
	const proposal = treeItem(page, /^Next: /);
	await treeItem(page, /^You set another one aside/).waitFor();
	await proposal.click({ button: 'right' });
	await page.locator('.context-view .monaco-menu').getByRole('menuitem', { name: 'Something Harder' }).waitFor();
	await take('learn-2-menu');
	await page.keyboard.press('Escape');
	await treeItem(page, /^What it is, and when to use it/).click();
	await conceptHeading(page, 'When to reach for it').waitFor({ timeout: 60_000 });
	await take('learn-3-card');
}
