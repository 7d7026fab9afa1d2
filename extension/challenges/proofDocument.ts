import type { ChallengeDetail, ProofSummary } from '#contract/challenge.ts';
import type { Localiser } from './challengeWords.ts';
import { proofLines } from './reportWords.ts';

/** What exactly was checked before anybody saw a challenge, in plain words and numbers. */
export function proofDocument(
	l10n: Localiser,
	{
		id,
		title,
		proof,
		authors,
		version,
	}: Pick<ChallengeDetail, 'id' | 'title' | 'authors' | 'version'> & {
		proof: ProofSummary;
	},
	locale: string,
): string {
	const by = authors.join(', ');
	const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
	const lines = [
		l10n.t('How "{0}" was proved', title),
		'',
		l10n.t('Nobody is told "wrong" by a wrong test: this was checked by running code.'),
		'',
		...proofLines(l10n, proof),
		l10n.t('Proved on {0}.', dates.format(new Date(proof.provedAt))),
		'',
		isForged(id)
			? l10n.t(
					'Written by {0}. No answer that a model gave was believed: every expected output comes from code that was run.',
					by,
				)
			: l10n.t('Written by {0}.', by),
		'',
		l10n.t(
			'The two solutions were written apart from each other. What both get wrong in the same way, no check can see.',
		),
		l10n.t('If you think that something is wrong all the same, use the command "Report Challenge ...".'),
		'',
		l10n.t('Version {0}', version.slice(0, 12)),
	];
	return `${lines.join('\n')}\n`;
}

/** Whether a model wrote it; its authors are then provider and model. */
function isForged(challengeId: string): boolean {
	return challengeId.startsWith('forge.');
}
