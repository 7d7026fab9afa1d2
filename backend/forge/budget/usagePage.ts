import { createHash } from 'node:crypto';
import type { AiFigures, AiUsage, BudgetPeriod, UsageLine } from '#contract/aiUsage.ts';
import { escapeHtml } from '../../http/escapeHtml.ts';
import { providerTitles } from '../providerTitles.ts';

const styles = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 0 auto; padding: 1rem; }
form { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; }
label { display: flex; flex-direction: column; }
input, button { font: inherit; }
table { border-collapse: collapse; margin: 0.5rem 0 1rem; }
caption { text-align: left; font-weight: 600; }
th, td { text-align: right; padding: 0.15rem 0 0.15rem 1.25rem; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
.scroll { overflow-x: auto; }
`;

/** Lets in the page's own sheet of styles, and its form to where it came from. */
export const usagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

export interface UsagePage {
	/** The figures, once somebody has shown that they are an admin. */
	usage?: AiUsage | undefined;
	/** Why there are none. */
	refusal?: string | undefined;
}

/** What models did and cost, for an admin to read: one page, made here, without scripts and cookies. Each look asks for the password. */
export function usagePage({ usage, refusal }: UsagePage): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Code Sensei: what AI did and cost</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>What AI did and cost</h1>
${refusal === undefined ? '' : `<p role="alert">${escapeHtml(refusal)}</p>`}
<form method="post" autocomplete="on">
<label>E-mail address of an admin <input name="email" type="email" autocomplete="username" required></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<label>Day (UTC), empty for today <input name="day" type="date"></label>
<button>Show</button>
</form>
${usage === undefined ? '' : shown(usage)}
</main>
</body>
</html>
`;
}

function shown({ asOf, budget, day, month }: AiUsage): string {
	const { note, perLearnerADay } = budget;
	const allowance =
		perLearnerADay === undefined ? '' : ` Each learner may have ${String(perLearnerADay)} answers a day.`;
	return `<h2>Budget</h2>
<p>${escapeHtml(note ?? 'Within the budget.')}${allowance}</p>
${budgetTable(budget)}
<h2>${escapeHtml(day.date)}</h2>
${figures(day)}
<h2>${escapeHtml(month.month)}</h2>
${figures(month)}
<p>As of ${escapeHtml(asOf)}. A call that ended without saying what it used is counted at the most that it can have been.</p>`;
}

function budgetTable({ day, month }: AiUsage['budget']): string {
	const row = (name: string, { spentUsd, softUsd, hardUsd, unpricedCalls, unpricedCallsMax }: BudgetPeriod) => [
		name,
		usd(spentUsd),
		usd(softUsd),
		usd(hardUsd),
		`${String(unpricedCalls)} of ${String(unpricedCallsMax)}`,
	];
	return table(
		'Spent and allowed',
		['', 'spent', 'said from', 'ends at', 'calls without a price'],
		[row('today', day), row('this month', month)],
	);
}

function figures({ total, byPurpose, byModel, failures, drafts }: AiFigures): string {
	if (total.calls === 0 && drafts.written === 0) return '<p>No model was asked.</p>';
	const head = ['calls', 'served', 'tokens in', 'tokens out', 'cost', 'estimated', 'median', '95 %'];
	const { written, accepted, yieldShare, refusals } = drafts;
	const share = yieldShare === undefined ? '' : ` (${(yieldShare * 100).toFixed(0)} %)`;
	return [
		table(
			'By provider and model',
			['', ...head],
			[
				...byModel.map(({ provider, model, pricing, ...line }) => [
					`${providerTitles[provider]}, ${model}${pricing === 'priced' ? '' : ` (${pricing})`}`,
					...cells(line),
				]),
				['all', ...cells(total)],
			],
		),
		table(
			'By purpose',
			['', ...head],
			byPurpose.map(({ purpose, ...line }) => [purpose, ...cells(line)]),
		),
		counts('Calls that did not deliver', failures),
		`<p>Challenges written: ${String(written)}, proved: ${String(accepted)}${share}.</p>`,
		counts('Challenges refused', refusals),
		table(
			'Challenges by provider and model',
			['', 'written', 'proved', 'refused'],
			drafts.byModel.map(({ provider, model, refusals: ofModel, ...line }) => [
				...[`${providerTitles[provider]}, ${model}`, String(line.written), String(line.accepted)],
				ofModel.map(({ reason, count }) => `${reason} ${String(count)}`).join(', ') || '-',
			]),
		),
	].join('\n');
}

function cells({ calls, served, tokensIn, tokensOut, costUsd, estimatedUsd, medianMs, p95Ms }: UsageLine): string[] {
	const plain = [calls, served, tokensIn, tokensOut].map((number) => number.toLocaleString('en'));
	return [...plain, usd(costUsd), usd(estimatedUsd), seconds(medianMs), seconds(p95Ms)];
}

function counts(caption: string, counted: readonly { reason: string; count: number }[]): string {
	if (counted.length === 0) return '';
	return table(
		caption,
		['reason', 'how often'],
		counted.map(({ reason, count }) => [reason, String(count)]),
	);
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
	if (rows.length === 0) return '';
	const headed = head.map((text) => (text === '' ? '<td></td>' : `<th scope="col">${escapeHtml(text)}</th>`));
	const body = rows.map(([first = '', ...rest]) => {
		const others = rest.map((text) => `<td>${escapeHtml(text)}</td>`).join('');
		return `<tr><th scope="row">${escapeHtml(first)}</th>${others}</tr>`;
	});
	return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${headed.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** Fractions of a cent add up, so they are not cut off. */
function usd(amount: number): string {
	return `${amount.toFixed(4)} USD`;
}

function seconds(ms: number | undefined): string {
	return ms === undefined ? '-' : `${(ms / 1_000).toFixed(1)} s`;
}
