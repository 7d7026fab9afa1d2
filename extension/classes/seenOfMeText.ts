import type { ClassSummary, DashboardCell, Grade, GradebookColumn, SeenOfMe } from '#contract/classes.ts';
import { type Localiser, topicTitle } from '../challenges/challengeWords.ts';
import { markdownTable, plainMarkdown } from '../plainMarkdown.ts';
import { classTitle, gradeWords, oneLine, roleWord } from './classWords.ts';
import { type DueTimes, exactDue } from './dueWords.ts';

/** Everything that the staff of a class see of a learner, in words, as Markdown. */
export function seenOfMeText(l10n: Localiser, of: ClassSummary, seen: SeenOfMe, times: DueTimes): string {
	const title = plain(classTitle(of));
	const parts = [
		`# ${l10n.t('What {0} sees of you', title)}`,
		...staffPart(l10n, seen),
		...personPart(l10n, seen, times),
		...gradesPart(l10n, seen, times),
		...workPart(l10n, seen, times),
		...topicsPart(l10n, seen),
	];
	return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function staffPart(l10n: Localiser, { staff, member }: SeenOfMe): string[] {
	const lines = staff.map(({ displayName, role }) => `- ${plain(displayName)}, ${roleWord(l10n, role)}`);
	if (member.role !== 'learner')
		return [
			l10n.t('You are staff of this class. Other staff see your name and address in its list of members:'),
			lines.join('\n'),
		];
	return [
		l10n.t('The staff of the class see what stands here, and nothing else that you practise:'),
		lines.join('\n'),
		l10n.t(
			'They can also read the code that you submit to assigned challenges, and have it compared with that of others; who did so is noted at the server. Other learners of the class see nothing of it.',
		),
	];
}

function personPart(l10n: Localiser, { member, expectedAs }: SeenOfMe, times: DueTimes): string[] {
	const facts = [
		l10n.t('Name: {0}', plain(member.displayName)),
		l10n.t('E-mail address: {0}', plain(member.email)),
		l10n.t('You are: {0}', roleWord(l10n, member.role)),
		l10n.t('In the class since: {0}', dateOf(member.joinedAt, times)),
		...(expectedAs === undefined ? [] : [rosterFact(l10n, expectedAs)]),
		...member.extensions.map(({ due }) => l10n.t('More time for an assignment: until {0}', exactDue(l10n, due, times))),
	];
	return [`## ${l10n.t('Who you are')}`, facts.map((fact) => `- ${fact}`).join('\n')];
}

function rosterFact(l10n: Localiser, { name, email, studentNumber }: NonNullable<SeenOfMe['expectedAs']>): string {
	const line = [name, email, studentNumber].filter((part) => part !== undefined).map(plain);
	return l10n.t('On the list that an instructor brought in: {0}', line.join(', '));
}

function gradesPart(l10n: Localiser, { grades, columns }: SeenOfMe, times: DueTimes): string[] {
	if (grades === undefined) return [];
	const number = numbers(times);
	const columnOf = titlesOf(columns);
	const rows = grades.grades.map((grade) => [
		titled(columnOf, grade.challengeId),
		l10n.t('{0} of {1}', number(grade.points), number(grade.of)),
		number(grade.attempts),
		stateOf(l10n, grade),
		grade.solvedAt === undefined ? '' : dateOf(grade.solvedAt, times),
		grade.due === undefined ? '' : exactDue(l10n, grade.due, times),
	]);
	const head = [
		l10n.t('challenge'),
		l10n.t('points'),
		l10n.t('submissions'),
		l10n.t('state'),
		l10n.t('when it was solved'),
		l10n.t('due'),
	];
	return [
		`## ${l10n.t('Grades: {0} of {1} points', number(grades.points), number(grades.of))}`,
		rows.length === 0 ? l10n.t('Nothing is assigned yet.') : markdownTable(head, rows, 'words'),
	];
}

function stateOf(l10n: Localiser, grade: Grade): string {
	const words = gradeWords(l10n, grade);
	return grade.solvedElsewhere && grade.state !== 'solved'
		? l10n.t('{0}; solved on your own computer, which counts for nothing', words)
		: words;
}

function workPart(l10n: Localiser, { dashboard, columns }: SeenOfMe, times: DueTimes): string[] {
	if (dashboard === undefined) return [];
	const number = numbers(times);
	const columnOf = titlesOf(columns);
	return [
		`## ${l10n.t('How you worked')}`,
		dashboard.lastActive === undefined
			? l10n.t('You have not begun with any assigned challenge.')
			: l10n.t('Last active: {0}.', dateOf(dashboard.lastActive, times)),
		markdownTable(
			[
				l10n.t('challenge'),
				l10n.t('how far'),
				l10n.t('when something was last done'),
				l10n.t('submissions'),
				l10n.t('highest hint'),
				l10n.t('minutes, breaks left out'),
			],
			dashboard.cells.map((cell) => [
				titled(columnOf, cell.challengeId),
				farWords(l10n, cell),
				dateOf(cell.at, times),
				number(cell.submissions),
				cell.hintLevel === 0 ? l10n.t('none') : number(cell.hintLevel),
				number(Math.round(cell.minutes)),
			]),
			'words',
		),
	];
}

function farWords(l10n: Localiser, { state, gaveUp }: DashboardCell): string {
	const words = { opened: l10n.t('opened'), tried: l10n.t('tried'), solved: l10n.t('solved') }[state];
	return gaveUp ? l10n.t('{0}, looked at the solution', words) : words;
}

function topicsPart(l10n: Localiser, { weakTopics, member }: SeenOfMe): string[] {
	if (member.role !== 'learner') return [];
	return [
		`## ${l10n.t('Weak topics')}`,
		weakTopics.length === 0 ? l10n.t('None.') : weakTopics.map((topic) => `- ${plain(topicTitle(topic))}`).join('\n'),
		l10n.t('The staff see only for how many of the class a topic is weak, not for whom.'),
	];
}

function titlesOf(columns: readonly GradebookColumn[]): ReadonlyMap<string, string> {
	return new Map(columns.map(({ challengeId, title }) => [challengeId, title]));
}

/** One that is not assigned any more has no title left. */
function titled(titles: ReadonlyMap<string, string>, challengeId: string): string {
	return plain(titles.get(challengeId) ?? challengeId);
}

function plain(text: string): string {
	return plainMarkdown(oneLine(text));
}

function numbers({ locale }: DueTimes): (value: number) => string {
	const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
	return (value) => format.format(value);
}

function dateOf(instant: string, { locale, timeZone }: DueTimes): string {
	return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
		new Date(instant),
	);
}
