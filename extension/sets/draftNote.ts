import type { Draft, DraftChecks, DraftFinding } from '#contract/drafts.ts';
import { difficultyWord, type Localiser } from '../challenges/challengeWords.ts';
import { providerTitles } from '../forge/aiOrder.ts';
import { plainMarkdown } from './plainMarkdown.ts';

/** What a draft's author reads first: that nothing is proved, what was found, what to look at, and the command that proves it. In Markdown. */
export function draftNote(
	l10n: Localiser,
	{ title, provider, model, checks }: Draft,
	{ proveCommand }: { proveCommand: string },
): string {
	const by = l10n.t('{0} ({1})', providerTitles[provider], model);
	return [
		`# ${l10n.t('A draft that is not proved: {0}', plainMarkdown(title))}`,
		'',
		l10n.t(
			'{0} wrote this challenge. No learner should see it before you have read it, made it yours and proved it.',
			plainMarkdown(by),
		),
		'',
		`## ${l10n.t('What the checks said when it was written')}`,
		'',
		...checkLines(l10n, checks),
		'',
		`## ${l10n.t('What to do')}`,
		'',
		`1. ${l10n.t('Read the statement as a learner would. Does it leave anything open? Reference and brute force can be wrong in the same way, and no check sees that.')}`,
		`2. ${l10n.t('Read all programs, the wrong solutions included. Change what you like: title, story, limits, hints, authors, license.')}`,
		`3. ${l10n.t('Give it an id of your own in challenge.json; the folder has the name of its last part.')}`,
		`4. ${l10n.t('Prove it. This writes cases.json, small.json and proof.json, and says what is wrong by file and line:')}`,
		'',
		'   ```',
		`   ${proveCommand}`,
		'   ```',
		'',
		`5. ${l10n.t('Delete this file. As long as it lies here, the programs count as those of a stranger and are run in a sandbox only.')}`,
		'',
	].join('\n');
}

function checkLines(l10n: Localiser, checks: DraftChecks): string[] {
	switch (checks.kind) {
		case 'held':
			return [
				l10n.t(
					'Everything that a proof checks held, and its level was measured as {0}. That is a help and no proof: prove it on your own computer.',
					difficultyWord(l10n, checks.difficulty),
				),
			];
		case 'brokenOff':
			return [
				l10n.t('It was broken off before it could be mended or checked to the end. {0}', plainMarkdown(checks.why)),
				'',
				...findingLines(l10n, checks.findings, checks.more),
			];
		case 'found':
			return [
				l10n.t(
					'The model was asked to mend it, and this was still found. Where one thing is mended, others may go with it.',
				),
				'',
				...findingLines(l10n, checks.findings, checks.more),
			];
		default:
			return checks satisfies never;
	}
}

function findingLines(l10n: Localiser, findings: readonly DraftFinding[], more: number): string[] {
	return [
		...findings.map(({ file, line, message }) => `- \`${file}:${String(line)}\` ${plainMarkdown(message)}`),
		...(more > 0 ? [`- ${l10n.t('and {0} more', more)}`] : []),
	];
}
