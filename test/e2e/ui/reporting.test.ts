import path from 'node:path';
import { describe, it } from 'mocha';
import { tinyContents } from '../../proof/tinyChallenge.ts';
import { bringInWrong, wrongChallengeId } from '../../proof/wrongChallenge.ts';
import { answerBox } from '../accountActs.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { submit } from '../learnerActs.ts';
import { panelOf } from '../panel.ts';
import { expand, nativeEditor, notification, openViewContainer, pick, treeItem } from '../workbench.ts';

/** It is proved twice before it is withdrawn. */
const provedMs = 120_000;
const file = 'count-above.py';

describe('a challenge that is wrong', () => {
	const vsCode = freshVsCode({ settings: { 'codeSensei.language': 'python' } });

	it('is reported from its badge, withdrawn, and the learner reads what was found', async function () {
		this.timeout(provedMs * 2);
		const { page, machine } = vsCode();
		await openViewContainer(page, 'Code Sensei');
		await expand(page, /^Arrays, /);
		await bringInWrong(path.join(machine.globalStorage, 'code-sensei.db'));
		await treeItem(page, /^Count Above, /).click();
		const panel = panelOf(page);
		await panel.title.filter({ hasText: 'Count Above' }).waitFor({ timeout: 60_000 });
		await nativeEditor(page, file);
		const right = tinyContents()['reference.py'] ?? '';
		await submit(page, file, `# Code Sensei: ${wrongChallengeId}\n${right}`);
		await panel.waitForVerdict(/^Wrong answer/);

		await panel.button('Proved').click();
		await panel.button('Something is wrong ...').click();
		await pick(page, 'It expects a wrong answer');
		await answerBox(page, 'In your words', 'two are above 4');
		await pick(page, /^Wrong answer/);
		const told = notification(page, 'Count Above is withdrawn');
		await told.waitFor({ timeout: provedMs });
		await told.getByRole('button', { name: 'What Was Found' }).click();
		await page.locator('.editor-instance', { hasText: 'stored cases' }).first().waitFor();
		await treeItem(page, /^Count Above, /).waitFor({ state: 'detached' });
	});
});
