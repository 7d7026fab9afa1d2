import type { PanelState } from '#messages';
import { opened } from './challengeStates.ts';
import type { Answerer, Panel } from './panelPage.ts';
import * as classes from './classStates.ts';
import * as results from './resultStates.ts';
import * as types from './typeStates.ts';
import * as work from './workStates.ts';

/** Something that a learner can see: a state of the host, and what was pressed after it came. */
export interface Look {
	state: PanelState;
	press?: (panel: Panel) => Promise<void>;
	answer?: ReturnType<Answerer>;
}

const byState = (states: Readonly<Record<string, PanelState>>): Record<string, Look> =>
	Object.fromEntries(Object.entries(states).map(([name, state]) => [name, { state }]));

const pressed: Readonly<Record<string, Look>> = {
	proofOpen: {
		state: opened,
		press: (panel) => panel.page.getByRole('button', { name: 'Proved' }).click(),
	},
	givingUp: {
		state: work.twoHints,
		press: (panel) => panel.page.getByRole('button', { name: 'Show the solution (give up)' }).click(),
	},
	caseEditor: {
		state: work.twoCases,
		press: (panel) => panel.page.getByRole('button', { name: 'Edit all the same' }).click(),
	},
	caseEditorRefused: {
		state: work.noCases,
		answer: { no: 'nums, line 2, column 4: a comma or ] is expected.' },
		async press({ page }) {
			await page.getByRole('button', { name: 'Add a case' }).click();
			await page.getByRole('textbox', { name: 'nums' }).fill('[1, 2,\n 3 4]');
			await page.getByRole('button', { name: 'Save' }).click();
			await page.getByText('a comma or ] is expected').first().waitFor();
		},
	},
	caseEditorOfEveryType: {
		state: types.everyType,
		press: (panel) => panel.page.getByRole('button', { name: 'Add a case' }).click(),
	},
	callsEditor: {
		state: classes.ownCalls,
		press: (panel) => panel.page.getByRole('button', { name: 'Edit two alike' }).click(),
	},
	caseDeleted: {
		state: work.twoCases,
		async press({ page }) {
			await page.getByRole('button', { name: 'Delete all the same' }).click();
			await page.getByRole('button', { name: 'Undo' }).waitFor();
		},
	},
	refused: {
		state: opened,
		answer: { no: 'The solution file was moved or deleted. Open the challenge again to make a new one.' },
		async press({ page }) {
			await page.getByRole('button', { name: 'Submit' }).click();
			await page.getByText('was moved or deleted').first().waitFor();
		},
	},
};

/** All of them, in groups, by the name of the picture. */
export const looks: Readonly<Record<string, Readonly<Record<string, Look>>>> = {
	results: byState({ opened, ...results }),
	work: byState(work),
	types: byState({ ...types, ...classes }),
	pressed,
};

/** Shows a look on a page that may show any other. */
export async function arrange(panel: Panel, look: Look): Promise<void> {
	// A different challenge in between: nothing is left of the last look.
	await panel.show({ ...opened, challenge: { ...opened.challenge, id: 'bank.in-between' } });
	await panel.show(look.state);
	await look.press?.(panel);
	await panel.page.evaluate(() => window.scrollTo(0, 0));
	// The toolkit's elements finish a frame later than the page.
	await panel.settle();
}
