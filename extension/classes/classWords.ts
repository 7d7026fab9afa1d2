import type { ClassPreview, ClassRole, ClassSummary, Grade, LatePolicy } from '#contract/classes.ts';
import type { Localiser } from '../challenges/challengeWords.ts';

export function roleWord(l10n: Localiser, role: ClassRole): string {
	switch (role) {
		case 'learner':
			return l10n.t('learner');
		case 'assistant':
			return l10n.t('assistant');
		case 'instructor':
			return l10n.t('instructor');
		default:
			return role satisfies never;
	}
}

/** What becomes of a solution that comes late. */
export function latePolicyWords(l10n: Localiser, policy: LatePolicy): string {
	switch (policy.kind) {
		case 'none':
			return l10n.t('Late solutions count nothing.');
		case 'accept':
			return l10n.t('Late solutions count in full.');
		case 'percentPerDay':
			return policy.maxDays === 1
				? l10n.t('A day late costs {0} % of the points; after it a solution counts nothing.', policy.percent)
				: l10n.t(
						'Each day late costs {0} % of the points; after {1} days a solution counts nothing.',
						policy.percent,
						policy.maxDays,
					);
		default:
			return policy satisfies never;
	}
}

export function attemptsWords(l10n: Localiser, limit: number | undefined): string {
	if (limit === undefined) return l10n.t('Any number of submissions.');
	return limit === 1
		? l10n.t('1 submission for each challenge.')
		: l10n.t('{0} submissions for each challenge.', limit);
}

export function pointsWords(l10n: Localiser, points: number): string {
	return points === 1 ? l10n.t('1 point') : l10n.t('{0} points', points);
}

/** Of what was late: by how many begun days. */
export function lateWords(l10n: Localiser, lateDays: number): string {
	return lateDays === 1 ? l10n.t('1 day late') : l10n.t('{0} days late', lateDays);
}

/** How far a learner is with an assigned challenge. */
export function gradeWords(l10n: Localiser, { state, lateDays }: Pick<Grade, 'state' | 'lateDays'>): string {
	switch (state) {
		case 'nothing':
			return l10n.t('nothing submitted yet');
		case 'tried':
			return l10n.t('not solved yet');
		case 'solved':
			return lateDays > 0 ? l10n.t('solved, {0}', lateWords(l10n, lateDays)) : l10n.t('solved');
		default:
			return state satisfies never;
	}
}

/** `Algorithms 101, autumn 2026`. */
export function classTitle({ name, term }: Pick<ClassSummary, 'name' | 'term'>): string {
	return term === undefined ? name : `${name}, ${term}`;
}

/** The names of a class's staff with what they are in it: `Ines (instructor), Tom (assistant)`. */
export function staffWords(l10n: Localiser, staff: ClassPreview['staff']): string {
	return staff
		.map(({ displayName, role }) => l10n.t('{0} ({1})', oneLine(displayName), roleWord(l10n, role)))
		.join(', ');
}

/** What a person called something, on one line and without what would turn the text around it: people choose names freely. */
export function oneLine(text: string): string {
	return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
