import type { Page } from 'playwright-core';

/** The part of axe-core's answer that is read here. */
interface AxeAnswer {
	violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** Whether something sticks out of the window. */
export async function overflow(page: Page): Promise<string[]> {
	const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	return tooWide > 0 ? [`the page is ${tooWide} px wider than its window`] : [];
}

/** What axe-core, whose script the page has, finds wrong. */
export async function axeFindings(page: Page, rules: 'all' | 'contrast' | 'none'): Promise<string[]> {
	if (rules === 'none') return [];
	const answer = await page.evaluate(
		async (options) => {
			// axe-core's script puts this there.
			const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeAnswer> } };
			return await axe.run(options);
		},
		rules === 'all' ? {} : { runOnly: ['color-contrast'] },
	);
	return answer.violations.map(
		({ id, help, nodes }) =>
			`${id}, ${help}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join(' ')}`,
	);
}
