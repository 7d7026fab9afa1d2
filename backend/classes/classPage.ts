import { createHash } from 'node:crypto';
import type { ClassDashboard, ClassEvent, DashboardChallenge, DashboardRow } from '#contract/classes.ts';
import type { NotJoined } from '#contract/roster.ts';
import { escapeHtml } from '../http/escapeHtml.ts';
import { classPageScript } from './classPageScript.ts';

const styles = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 80rem; margin: 0 auto; padding: 1rem; }
form { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; }
label { display: flex; flex-direction: column; }
input, button { font: inherit; }
table { border-collapse: collapse; margin: 0.5rem 0 1rem; }
caption { text-align: left; font-weight: 600; }
th, td { text-align: right; padding: 0.15rem 0 0.15rem 1.25rem; vertical-align: top; font-weight: 400; }
thead th { font-weight: 600; }
th:first-child, td:first-child, .words { text-align: left; }
th:first-child, td:first-child { padding-left: 0; }
.scroll { overflow-x: auto; }
`;

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Lets in the page's own styles and script, its form to where it came from, and what it asks of this server. */
export const classPagePolicy = `default-src 'none'; style-src ${sha256(styles)}; script-src ${sha256(classPageScript)}; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/** The page before and after somebody signed in. */
export type ClassPage =
	| { kind: 'form'; refusal?: string | undefined }
	/** `token`: with it the page asks for what happens from now on; it is good for some minutes, and goes with the page. */
	| { kind: 'board'; title: string; dashboard: ClassDashboard; token: string };

/** How a class is doing, for its staff to read: made here, kept up to date by a script that asks for nothing but this page's own part. */
export function classPage(page: ClassPage): string {
	const title = page.kind === 'board' ? `${page.title}: how the class is doing` : 'How the class is doing';
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${page.kind === 'form' ? form(page.refusal) : board(page)}
</main>
</body>
</html>
`;
}

function form(refusal: string | undefined): string {
	return `${refusal === undefined ? '' : `<p role="alert">${escapeHtml(refusal)}</p>`}
<form method="post" autocomplete="on">
<label>E-mail address <input name="email" type="email" autocomplete="username" required></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Show</button>
</form>`;
}

function board({ dashboard, token }: Extract<ClassPage, { kind: 'board' }>): string {
	return `<p id="news" role="status" aria-live="polite"></p>
<div id="board" data-token="${escapeHtml(token)}">
${classBoardHtml(dashboard)}
</div>
<script>${classPageScript}</script>`;
}

/** The part of the page that is replaced whenever something happens. */
export function classBoardHtml({
	at,
	learners,
	challenges,
	weakTopics,
	items,
	notJoined,
	nextCursor,
}: ClassDashboard): string {
	return [
		`<p>${String(learners)} ${learners === 1 ? 'learner' : 'learners'}. As of <time datetime="${escapeHtml(at)}">${escapeHtml(at.slice(0, 19).replace('T', ' '))} UTC</time>.</p>`,
		challenges.length === 0 ? '<p>No set is assigned to this class.</p>' : challengeTable(challenges),
		weakTopics.length === 0
			? ''
			: table(
					'Weak topics',
					['topic', 'learners'],
					weakTopics.map(({ topic, learners: of }) => [topic, String(of)]),
				),
		challenges.length === 0 ? '' : learnerTable(items, challenges),
		nextCursor === undefined
			? ''
			: `<p><button type="button" data-cursor="${escapeHtml(nextCursor)}">More learners</button></p>`,
		notJoined === undefined || notJoined.count === 0 ? '' : missingTable(notJoined),
	].join('\n');
}

/** One sentence for the live region. */
export function newsOf(event: ClassEvent, dashboard: ClassDashboard): string {
	if (event.kind !== 'submission') return '';
	const title = dashboard.challenges.find(({ challengeId }) => challengeId === event.challengeId)?.title;
	const what = event.verdict === 'accepted' ? 'solved' : 'submitted to';
	return `${event.displayName} ${what} ${title ?? event.challengeId}.`;
}

function challengeTable(challenges: readonly DashboardChallenge[]): string {
	const head = ['challenge', 'not begun', 'opened', 'tried', 'solved', 'failed', 'took hints', 'gave up', 'minutes'];
	return table(
		'Challenges',
		[...head, 'most fail on'],
		challenges.map((one) => [
			one.title,
			...[one.notBegun, one.opened, one.tried, one.solved].map(String),
			`${String(one.failed)} of ${String(one.submissions)}`,
			...[one.hinted, one.gaveUp].map(String),
			one.meanMinutes === undefined ? '-' : one.meanMinutes.toFixed(1),
			one.failing.map(({ name, learners }) => `${name} (${String(learners)})`).join(', ') || '-',
		]),
	);
}

function learnerTable(items: readonly DashboardRow[], challenges: readonly DashboardChallenge[]): string {
	return table(
		'Learners',
		['learner', ...challenges.map(({ title }) => title)],
		items.map(({ displayName, cells }) => {
			const byChallenge = new Map(cells.map((cell) => [cell.challengeId, cell]));
			return [displayName, ...challenges.map(({ challengeId }) => cellText(byChallenge.get(challengeId)))];
		}),
	);
}

/** Who is on the roster and not in the class. */
function missingTable({ count, first }: NotJoined): string {
	const rows = first.map(({ name, email = '', studentNumber = '' }) => [name ?? email, email, studentNumber]);
	const left = count - first.length;
	return [
		table(`Not joined: ${String(count)}`, ['learner', 'e-mail address', 'student number'], rows),
		left > 0 ? `<p>and ${String(left)} more, in the list of members as CSV.</p>` : '',
	].join('\n');
}

function cellText(cell: DashboardRow['cells'][number] | undefined): string {
	if (cell === undefined) return '-';
	const { state, submissions, hintLevel, gaveUp, minutes } = cell;
	return [
		state,
		...(submissions === 0 ? [] : [`${String(submissions)}\u00d7`]),
		...(hintLevel === 0 ? [] : [`hint ${String(hintLevel)}`]),
		...(gaveUp ? ['gave up'] : []),
		...(minutes === 0 ? [] : [`${minutes.toFixed(1)} min`]),
	].join(', ');
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
	const headed = head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
	const body = rows.map(([first = '', ...rest]) => {
		const others = rest.map((text) => `<td>${escapeHtml(text)}</td>`).join('');
		return `<tr><th scope="row">${escapeHtml(first)}</th>${others}</tr>`;
	});
	return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${headed}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
