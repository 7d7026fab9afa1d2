import { inBothWays } from '../bothWays.ts';
import { openTwoSum } from '../learnerActs.ts';
import { pick, quickInput, quickRow, runCommand } from '../workbench.ts';

inBothWays(
	'level and interests',
	{ 'codeSensei.language': undefined },
	(vsCode) => {
		it('are asked for in three steps, and new solutions begin in the language that was named', async () => {
			const { page } = vsCode();
			await runCommand(page, 'Code Sensei: My Level and Interests ...');
			await quickRow(page, 'Some practice').waitFor({ timeout: 60_000 });
			await pick(page, 'Some practice');
			await quickRow(page, 'Sliding Window').waitFor();
			await quickInput(page).press('Enter');
			await quickRow(page, 'JavaScript').waitFor();
			await pick(page, 'JavaScript');
			await quickInput(page).press('Enter');
			await openTwoSum(page, 'two-sum.js');
		});
	},
	{},
);
