import type { InstalledSet, SetChallenge, SetFinding } from '#contract/sets.ts';
import { difficultyWord, type Localiser, statusIcon, statusWord, topicTitle } from '../challenges/challengeWords.ts';
import { commandId } from '../commandNames.ts';
import { linesOf, type Times } from '../learning/learnWords.ts';
import type { ViewNode } from '../viewNode.ts';

type UsableSet = Extract<InstalledSet, { kind: 'usable' }>;
type Section = UsableSet['sections'][number];

/** What the Sets view shows. Empty where no set is installed: then the view's welcome stands there. */
export function setNodes(l10n: Localiser, sets: readonly InstalledSet[], times: Times): ViewNode[] {
	return sets.map((set) =>
		set.kind === 'usable' ? usableNode(l10n, set, times, sets.length === 1) : brokenNode(l10n, set),
	);
}

function usableNode(l10n: Localiser, set: UsableSet, times: Times, isOpen: boolean): ViewNode {
	const all = set.sections.flatMap(({ challenges }) => challenges);
	const solved = all.filter(isSolved).length;
	const next = set.sections.findIndex(({ challenges }) => challenges.some((one) => !isSolved(one)));
	return {
		id: `set ${set.key}`,
		label: set.title,
		description: l10n.t('{0}/{1}', solved, all.length),
		spoken: l10n.t('{0} of {1} solved', solved, all.length),
		tooltip:
			set.server === undefined
				? set.description
				: `${set.description}\n${l10n.t('Submitted to {0}', new URL(set.server).host)}`,
		icon: 'mortar-board',
		children: [
			...set.sections.map((section, place) =>
				sectionNode(l10n, set, { section, place, isOpen: place === next }, times),
			),
			...problemNodes(l10n, set),
		],
		isOpen,
	};
}

interface PlacedSection {
	section: Section;
	place: number;
	isOpen: boolean;
}

function sectionNode(
	l10n: Localiser,
	set: UsableSet,
	{ section, place, isOpen }: PlacedSection,
	times: Times,
): ViewNode {
	const { title, description, due, challenges } = section;
	const solved = challenges.filter(isSolved).length;
	const done = l10n.t('{0} of {1} solved', solved, challenges.length);
	const about = [done, description, due === undefined ? undefined : l10n.t('Due: {0}', times.exact(due))];
	return {
		id: `section ${set.key} ${String(place)}`,
		label: title,
		description: due === undefined ? l10n.t('{0}/{1}', solved, challenges.length) : dueWords(l10n, due, times),
		spoken: due === undefined ? '' : dueWords(l10n, due, times),
		tooltip: about.filter((one) => one !== undefined).join('\n'),
		icon: 'list-ordered',
		children: challenges.map((one) => challengeNode(l10n, set, one, { times, sectionDue: due })),
		isOpen,
	};
}

function challengeNode(
	l10n: Localiser,
	{ key }: UsableSet,
	one: SetChallenge,
	{ times, sectionDue }: { times: Times; sectionDue: string | undefined },
): ViewNode {
	const { challenge, waitsFor, due } = one;
	const difficulty = difficultyWord(l10n, challenge.difficulty);
	const isLocked = waitsFor.length > 0;
	const { icon, color } = statusIcon(challenge.status);
	const state = isLocked ? l10n.t('locked') : statusWord(l10n, challenge.status);
	const ownDue = due === undefined || due === sectionDue ? [] : [dueWords(l10n, due, times)];
	const words = [difficulty, ...(challenge.status === 'unseen' && !isLocked ? [] : [state]), ...ownDue];
	return {
		id: `challenge ${key} ${challenge.id}`,
		label: challenge.title,
		description: words.join(' · '),
		spoken: [difficulty, state, ...ownDue].join(', '),
		tooltip: challengeTooltip(l10n, one, times).join('\n'),
		icon: isLocked ? 'lock' : icon,
		color: isLocked ? undefined : color,
		...(isLocked
			? {}
			: {
					context: 'challenge' as const,
					challengeId: challenge.id,
					command: { id: commandId('openChallenge'), given: [challenge.id] },
				}),
	};
}

/** What is behind an entry, and what its set says of it. */
function challengeTooltip(
	l10n: Localiser,
	{ challenge, waitsFor, points, due, shows, hints }: SetChallenge,
	times: Times,
): string[] {
	return [
		...(waitsFor.length === 0
			? []
			: [l10n.t('Opens when you have solved: {0}', waitsFor.map(({ title }) => title).join(', '))]),
		challenge.topics.map(topicTitle).join(', '),
		points === 1 ? l10n.t('1 point') : l10n.t('{0} points', points),
		...(due === undefined ? [] : [l10n.t('Due: {0}', times.exact(due))]),
		...(shows === 'input' ? [l10n.t('This set does not show what was expected of hidden cases.')] : []),
		...(shows === 'verdict' ? [l10n.t('This set does not show hidden cases.')] : []),
		...(hints.upTo === 0 ? [l10n.t('This set allows no hints here.')] : []),
	];
}

function brokenNode(l10n: Localiser, set: Extract<InstalledSet, { kind: 'broken' }>): ViewNode {
	const version = set.version === '' ? '' : ` ${set.version}`;
	return {
		id: `broken ${set.key}`,
		label: set.title,
		description: l10n.t('not usable'),
		tooltip: `${l10n.t('This set is not used. Below it stands why; whoever made it can mend it.')}\n${set.folder}${version}`,
		icon: 'error',
		color: 'list.errorForeground',
		children: set.findings.map((one, place) => findingNode(`broken ${set.key}`, one, place)),
	};
}

function problemNodes(l10n: Localiser, { key, findings }: UsableSet): ViewNode[] {
	if (findings.length === 0) return [];
	return [
		{
			id: `problems ${key}`,
			label:
				findings.length === 1 ? l10n.t('1 problem in this set') : l10n.t('{0} problems in this set', findings.length),
			tooltip: l10n.t('The rest of the set can be used. Whoever made it can mend this.'),
			icon: 'warning',
			color: 'list.warningForeground',
			children: findings.map((one, place) => findingNode(`problems ${key}`, one, place)),
		},
	];
}

/** A tree does not wrap, so the sentence goes on below. */
function findingNode(parent: string, { file, line, message }: SetFinding, place: number): ViewNode {
	const id = `${parent} ${String(place)}`;
	const [first = '', ...rest] = linesOf(message);
	const where = `${file}:${String(line)}`;
	return {
		id,
		label: first,
		tooltip: `${message}\n${where}`,
		icon: 'circle-small-filled',
		children: [...rest, where].map((label, index) => ({ id: `${id} ${String(index)}`, label })),
		isOpen: true,
	};
}

function dueWords(l10n: Localiser, due: string, times: Times): string {
	return times.isOver(due) ? l10n.t('was due {0}', times.relative(due)) : l10n.t('due {0}', times.relative(due));
}

function isSolved({ challenge }: SetChallenge): boolean {
	return challenge.status === 'solved';
}
