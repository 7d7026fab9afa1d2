import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { inBothWays } from '../bothWays.ts';
import { eventually } from '../eventually.ts';
import { historyOf, tenAttempts } from '../learnHistory.ts';
import { panelOf } from '../panel.ts';
import { takePicture } from '../takePicture.ts';
import {
	conceptHeading,
	expand,
	openViewContainer,
	runCommand,
	statusBarItem,
	tab,
	treeItem,
	viewWelcome,
} from '../workbench.ts';

const pictures = path.join(import.meta.dirname, '../../../artifacts/e2e-ui/learn');
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

inBothWays(
	'the Learn view',
	{},
	(vsCode, way, bringIn) => {
		it('says after 0, 1, 3 and 10 attempts what they tell and no more, and follows wishes', async () => {
			const { page } = vsCode();
			mkdirSync(pictures, { recursive: true });
			const picture = (name: string): Promise<void> =>
				takePicture(page, path.join(pictures, `${way.replace(' ', '-')}-${name}.png`));
			await openViewContainer(page, 'Code Sensei');
			await viewWelcome(page, 'Learn').getByRole('button', { name: 'Find My Level' }).waitFor({ timeout: 60_000 });
			await treeItem(page, /^Arrays, /).waitFor({ timeout: 60_000 });
			await picture('0');

			await bringIn(historyOf(tenAttempts.slice(2, 3), timeZone));
			await treeItem(page, /^Not enough yet: Hashing, 1 of 3 attempts/).waitFor({ timeout: 60_000 });
			await treeItem(page, /^Due reviews \(0\)/).waitFor();
			assert.equal(await treeItem(page, /mastery/).count(), 0);
			await picture('1');

			await bringIn(historyOf(tenAttempts.slice(3, 5), timeZone));
			const hashing = treeItem(page, /^Hashing, mastery \d+ percent, 3 of your 3 attempts did not go smoothly/);
			await hashing.waitFor({ timeout: 60_000 });
			await hashing.click();
			await treeItem(page, /, too slow, 3 days ago/).waitFor();
			await treeItem(page, /, given up, 3 days ago/).waitFor();
			await treeItem(page, /^stand, 4 of at most 12/).waitFor();
			await picture('3');
			await treeItem(page, /^Skip finding my level/).click();
			await treeItem(page, /^Skip finding my level/).waitFor({ state: 'detached' });

			const others = tenAttempts.filter((_, place) => place < 2 || place >= 5);
			await bringIn(historyOf(others, timeZone));
			await treeItem(page, /^Due reviews \(1\)/).waitFor({ timeout: 60_000 });
			await treeItem(page, /^Streak: 3 days, 1 freeze left this week|^Streak: 3 days, no freeze left/).waitFor();
			await statusBarItem(page, 'streak 3').waitFor();
			await treeItem(page, /^Hashing, mastery \d+ percent, 4 of your 5 attempts did not go smoothly/).waitFor();
			await picture('10');

			// What was being tried comes first; who does not want it now gets something else, and can have it back.
			const before = await nextTitle(page);
			await runCommand(page, 'Code Sensei: Not Now');
			await treeItem(page, /^You set another one aside/).waitFor();
			assert.notEqual(await nextTitle(page), before);
			await runCommand(page, 'Code Sensei: Another Topic');
			await treeItem(page, /^You asked for another topic/).waitFor();
			await picture('wish');
			await treeItem(page, /^Take the wish back/).click();
			await eventually('the wish is taken back', async () => (await nextTitle(page)) === before, 30_000);

			await treeItem(page, /^What it is, and when to use it/).click();
			await tab(page, /Hashing/).waitFor();
			await conceptHeading(page, 'When to reach for it').waitFor({ timeout: 60_000 });
			await picture('concept');
			await expand(page, /^Mistakes that come back|^Hashing, mastery/);
			await treeItem(page, /, wrong answer, 4 days ago/).click();
			await tab(page, 'same-melody.py').waitFor();

			await runCommand(page, 'Code Sensei: Find My Level');
			await panelOf(page).title.waitFor({ timeout: 60_000 });
		});
	},
	// High enough for everything that the view has to say: a tree holds only what is in sight.
	{ size: { width: 1280, height: 1500 } },
);

async function nextTitle(page: Page): Promise<string> {
	const item = treeItem(page, /^Next: /);
	await item.waitFor();
	return (await item.getAttribute('aria-label'))?.split(',')[0] ?? '';
}
