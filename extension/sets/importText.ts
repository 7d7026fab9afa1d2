import type { Localiser } from '../challenges/challengeWords.ts';
import { plainMarkdown } from './plainMarkdown.ts';

/** More lines are not read by anybody. */
const linesMax = 500;

/** What became of a problem that was imported, and what is left to do. In Markdown. */
export function importText(
	l10n: Localiser,
	title: string,
	{
		folder,
		taken,
		notTaken,
	}: { folder: string; taken: readonly string[]; notTaken: readonly { what: string; why: string }[] },
): string {
	return [
		`# ${l10n.t('Imported: {0}', plainMarkdown(title))}`,
		'',
		l10n.t('The challenge lies in {0}. It is not proved yet.', plainMarkdown(folder)),
		'',
		`## ${l10n.t('What could not be taken over')}`,
		'',
		...(notTaken.length === 0
			? [l10n.t('Nothing: everything was taken over.')]
			: listed(
					l10n,
					notTaken.map(({ what, why }) => l10n.t('**{0}**: {1}', plainMarkdown(what), plainMarkdown(why))),
				)),
		'',
		`## ${l10n.t('What was taken over')}`,
		'',
		...listed(l10n, taken.map(plainMarkdown)),
		'',
		`## ${l10n.t('What to do')}`,
		'',
		`1. ${l10n.t('Read the statement: it has to say what the function is given, not what is read and printed.')}`,
		`2. ${l10n.t('Write what is still missing: a brute force, wrong solutions, hints, constraints and their validator.')}`,
		`3. ${l10n.t('Run the command "Prove Challenge". It says by file and line what is left.')}`,
		'',
	].join('\n');
}

function listed(l10n: Localiser, lines: readonly string[]): string[] {
	const rest = lines.length - linesMax;
	return [...lines.slice(0, linesMax), ...(rest > 0 ? [l10n.t('and {0} more', rest)] : [])].map((line) => `- ${line}`);
}
