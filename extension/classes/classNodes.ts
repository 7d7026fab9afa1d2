import type { AssignedChallenge, Assignment, ClassDetail, ClassSummary, Grade } from '#contract/classes.ts';
import { difficultyWord, type Localiser, statusIcon } from '../challenges/challengeWords.ts';
import { commandId } from '../commandNames.ts';
import type { ClassNode } from './classNode.ts';
import { attemptsWords, gradeWords, latePolicyWords, pointsWords, roleWord } from './classWords.ts';
import { dueWords, type DueTimes, exactDue, isPast, opensWords } from './dueWords.ts';

/** What is known of a class for one of its members. */
export interface ClassFacts {
	detail: ClassDetail;
	/** By challenge; none for staff. */
	grades: readonly Grade[];
}

/**
 * The group *Classes* of a tree: classes, what is assigned in them, and its challenges with due date, points and state. Nothing for somebody who is in none.
 * @param load asks for what stands in a class, when it is opened
 */
export function classNodes(
	l10n: Localiser,
	classes: readonly ClassSummary[],
	times: DueTimes,
	load: (classId: string) => Promise<ClassFacts>,
): ClassNode[] {
	if (classes.length === 0) return [];
	const isOver = ({ archivedAt }: ClassSummary): boolean => archivedAt !== undefined;
	const current = classes.filter((one) => !isOver(one));
	const inOrder = [...current, ...classes.filter(isOver)];
	return [
		{
			id: 'classes',
			label: l10n.t('Classes'),
			icon: 'mortar-board',
			isOpen: current.length > 0,
			children: inOrder.map((one) => classNode(l10n, one, times, load, current.length === 1 && !isOver(one))),
		},
	];
}

function classNode(
	l10n: Localiser,
	{ id, name, term, role, archivedAt }: ClassSummary,
	times: DueTimes,
	load: (classId: string) => Promise<ClassFacts>,
	isOpen: boolean,
): ClassNode {
	const isStaff = role !== 'learner';
	const about = [
		term,
		isStaff ? roleWord(l10n, role) : undefined,
		archivedAt === undefined ? undefined : l10n.t('over'),
	];
	return {
		id: `class/${id}`,
		label: name,
		description: said(about),
		icon: archivedAt === undefined ? 'organization' : 'archive',
		context: isStaff ? 'staffedClass' : 'class',
		classId: id,
		isOpen,
		children: async () => [...(isStaff ? [dashboardNode(l10n, id)] : []), ...inClass(l10n, id, await load(id), times)],
	};
}

function dashboardNode(l10n: Localiser, classId: string): ClassNode {
	return {
		id: `class/${classId}/dashboard`,
		label: l10n.t('Dashboard'),
		tooltip: l10n.t('Who is where, live'),
		icon: 'dashboard',
		command: { id: commandId('openClassDashboard'), given: [classId] },
	};
}

function inClass(l10n: Localiser, classId: string, { detail, grades }: ClassFacts, times: DueTimes): ClassNode[] {
	if (detail.assignments.length === 0)
		return [{ id: `class/${classId}/none`, label: l10n.t('Nothing is assigned yet'), icon: 'info' }];
	const gradeOf = new Map(grades.map((grade) => [grade.challengeId, grade]));
	const isStaff = detail.role !== 'learner';
	return detail.assignments.map((one) => assignmentNode(l10n, classId, one, isStaff ? undefined : gradeOf, times));
}

/** @param gradeOf undefined for staff, who get none */
function assignmentNode(
	l10n: Localiser,
	classId: string,
	assignment: Assignment,
	gradeOf: ReadonlyMap<string, Grade> | undefined,
	times: DueTimes,
): ClassNode {
	const { id, title, challenges, version, latePolicy, attemptsLimit, openFrom, extension } = assignment;
	const reached = challenges.reduce((sum, { challengeId }) => sum + (gradeOf?.get(challengeId)?.points ?? 0), 0);
	const all = challenges.reduce((sum, { points }) => sum + points, 0);
	const due = sharedDue(challenges);
	const opens = opensWords(l10n, openFrom, times);
	const isGone = version === undefined;
	return {
		id: `class/${classId}/${id}`,
		label: title,
		description: said([
			isGone ? l10n.t('not on the server any more') : undefined,
			gradeOf ? l10n.t('{0} of {1}', shownPoints(reached, times), pointsWords(l10n, all)) : pointsWords(l10n, all),
			opens ?? (due === undefined ? undefined : dueWords(l10n, due, times)),
		]),
		tooltip: [
			...(due === undefined ? [] : [l10n.t('Due: {0}.', exactDue(l10n, due, times))]),
			...(extension === undefined ? [] : [l10n.t('You have more time than the class.')]),
			...(opens === undefined ? [] : [l10n.t('Before it opens, learners can neither see nor submit anything of it.')]),
			latePolicyWords(l10n, latePolicy),
			attemptsWords(l10n, attemptsLimit),
		].join(' '),
		icon: isGone ? 'warning' : opens === undefined ? 'checklist' : 'watch',
		isOpen: due === undefined || !isPast(due, times),
		children: challenges.map((one) =>
			challengeNode(l10n, { classId, assignment, due }, one, gradeOf?.get(one.challengeId), times),
		),
	};
}

function challengeNode(
	l10n: Localiser,
	{ classId, assignment, due }: { classId: string; assignment: Assignment; due: string | undefined },
	challenge: AssignedChallenge,
	grade: Grade | undefined,
	times: DueTimes,
): ClassNode {
	const { challengeId, title, difficulty, points } = challenge;
	const worth = pointsWords(l10n, points);
	const ownDue = challenge.due === undefined || challenge.due === due ? undefined : challenge.due;
	const attempts =
		grade === undefined || assignment.attemptsLimit === undefined
			? undefined
			: l10n.t('{0} of {1} submissions used', grade.attempts, assignment.attemptsLimit);
	return {
		id: `class/${classId}/${assignment.id}/${challengeId}`,
		label: title,
		description: said([
			grade === undefined || grade.state === 'nothing'
				? worth
				: l10n.t('{0} of {1}', shownPoints(grade.points, times), worth),
			ownDue === undefined ? undefined : dueWords(l10n, ownDue, times),
		]),
		tooltip: said([
			difficultyWord(l10n, difficulty),
			grade === undefined ? undefined : gradeWords(l10n, grade),
			attempts,
			challenge.due === undefined ? undefined : l10n.t('due: {0}', exactDue(l10n, challenge.due, times)),
			grade?.solvedElsewhere === true && grade.state !== 'solved'
				? l10n.t('solved on your computer, which counts for nothing here: submit it while you are signed in')
				: undefined,
		]),
		icon: statusIcon(statusOf(grade)).icon,
		context: 'challenge',
		challengeId,
		command: { id: commandId('openChallenge'), given: [challengeId] },
	};
}

function statusOf(grade: Grade | undefined): Parameters<typeof statusIcon>[0] {
	const state = grade?.state;
	switch (state) {
		case undefined:
		case 'nothing':
			return 'unseen';
		case 'tried':
			return 'tried';
		case 'solved':
			return 'solved';
		default:
			return state satisfies never;
	}
}

/** The due date of all of them, when they have the same: then it stands above them once. */
function sharedDue(challenges: readonly AssignedChallenge[]): string | undefined {
	const [first, ...others] = challenges.map(({ due }) => due);
	return others.every((due) => due === first) ? first : undefined;
}

function shownPoints(points: number, { locale }: DueTimes): string {
	return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(points);
}

function said(parts: readonly (string | undefined)[]): string | undefined {
	const told = parts.filter((part) => part !== undefined);
	return told.length === 0 ? undefined : told.join(' · ');
}
