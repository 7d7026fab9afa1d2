import { createHash } from 'node:crypto';
import {
	type AiCost,
	type AiPerformance,
	analyticsDaysMax,
	type Completion,
	type Engagement,
	type MasteryGained,
} from '#contract/analytics.ts';
import { escapeHtml } from '../../http/escapeHtml.ts';
import { analyticsStyles } from './analyticsStyles.ts';
import { engagementPart } from './engagementPart.ts';
import { aiPart, completionPart, costPart, masteryPart } from './otherParts.ts';

/** Lets in the page's own sheet of styles, and its form to where it came from. */
export const analyticsPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(analyticsStyles).digest('base64')}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/** What handlers answer, all of one period. */
export interface AnalyticsFigures {
	engagement: Engagement;
	completion: Completion;
	mastery: MasteryGained;
	ai: AiPerformance;
	cost: AiCost;
}

/** How the server is used, for an admin to read: one page, made here, without scripts and cookies. Each look asks for the password. */
export function analyticsPage({
	figures,
	refusal,
}: {
	figures?: AnalyticsFigures | undefined;
	refusal?: string | undefined;
}): string {
	const period = figures?.engagement.period;
	const value = (text: string | undefined): string => (text === undefined ? '' : ` value="${escapeHtml(text)}"`);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Code Sensei: how it is used</title>
<style>${analyticsStyles}</style>
</head>
<body>
<main>
<h1>How Code Sensei is used</h1>
${refusal === undefined ? '' : `<p role="alert">${escapeHtml(refusal)}</p>`}
<form method="post" autocomplete="on">
<label>E-mail address of an admin <input name="email" type="email" autocomplete="username" required></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<label>First day <input name="from" type="date"${value(period?.from)}></label>
<label>Last day <input name="to" type="date"${value(period?.to)}></label>
<label>Time zone <input name="timeZone" placeholder="UTC" maxlength="64"${value(period?.timeZone)}></label>
<button>Show</button>
</form>
<p class="note">Without days: the last four weeks; ${String(analyticsDaysMax)} days at most. Days, weeks and months are those of UTC; the time zone says which day is today.</p>
${figures === undefined ? '' : shown(figures)}
</main>
</body>
</html>
`;
}

const parts = [
	['engagement', 'Engagement'],
	['completion', 'Completion'],
	['mastery', 'Mastery gained'],
	['ai', 'What AI did'],
	['cost', 'What AI cost'],
] as const;

function shown({ engagement, completion, mastery, ai, cost }: AnalyticsFigures): string {
	const { period } = engagement;
	const html = {
		engagement: engagementPart(engagement),
		completion: completionPart(completion),
		mastery: masteryPart(mastery),
		ai: aiPart(ai),
		cost: costPart(cost),
	};
	const missing =
		period.missingDays === 0
			? ''
			: ` ${String(period.missingDays)} days of it are not counted yet; load the page again.`;
	const links = parts.map(([id, title]) => `<li><a href="#${id}">${title}</a></li>`).join('');
	return `<p>${escapeHtml(period.from)} to ${escapeHtml(period.to)}. ${countedWords(period)}${missing}</p>
<p class="note">What fewer than five learners are behind is not shown. <em>withheld</em>: enough are behind it, but such a number could be computed with it. <em>at least</em>: weeks are missing in the sum in which it may not be shown. Percentiles are shown where five learners lie beyond. Whole weeks are counted, so that what is by weeks may begin before the first day and end after the last.</p>
<nav aria-label="Parts of this page"><ul>${links}</ul></nav>
${parts.map(([id, title]) => `<section><h2 id="${id}">${title}</h2>\n${html[id]}\n</section>`).join('\n')}`;
}

function countedWords({ countedAt, timeZone }: Engagement['period']): string {
	if (countedAt === undefined) return 'Nothing of it is counted yet.';
	const words = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(
		new Date(countedAt),
	);
	return `Counted until <time datetime="${escapeHtml(countedAt)}">${escapeHtml(words)} (${escapeHtml(timeZone)})</time>.`;
}
