import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The challenge panel as a learner sees it: what is in it, found by role and name. */
export interface Panel {
	frame: FrameLocator;
	title: Locator;
	button(name: string | RegExp): Locator;
	/** Brings a section to the front: by its tab, or on a narrow page by the dropdown. */
	open(section: PanelSection): Promise<void>;
	/** The section in front. */
	section: Locator;
	verdict: Locator;
	failing: Locator;
	/** Waits until the last run or submission ended with this headline, e.g. /^Wrong answer/. */
	waitForVerdict(headline: string | RegExp): Promise<void>;
}

export type PanelSection = 'Results' | 'Submissions' | 'Hints' | 'Editorial' | 'Cases';

/** A judged submission takes a second or two; a cold compiler on a busy machine more. */
const verdictLimitMs = 60_000;

/** The panel that is in front. VS Code puts a webview's page two frames deep. */
export function panelOf(page: Page): Panel {
	const frame = page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
	const verdict = frame.locator('#verdict .verdict-title');
	return {
		frame,
		title: frame.getByRole('heading', { level: 1 }),
		button: (name) => frame.getByRole('button', { name }),
		open: async (section) => {
			const choice = frame.locator('#section-choice');
			const byTab = frame.getByRole('tab', { name: section });
			await choice.or(byTab).waitFor();
			if (await byTab.isVisible()) await byTab.click();
			else {
				await choice.click();
				await choice.getByRole('option', { name: section }).click();
			}
			await frame.locator(`.section-${section.toLowerCase()}`).waitFor();
		},
		section: frame.locator('#section'),
		verdict,
		failing: frame.locator('#failing'),
		waitForVerdict: (headline) => verdict.filter({ hasText: headline }).waitFor({ timeout: verdictLimitMs }),
	};
}
