import * as vscode from 'vscode';
import type { ClassDetail, ComparedSolution, SimilarSolutions } from '#contract/classes.ts';
import { languageFacts } from '../challenges/languageFacts.ts';
import { slugOf } from '../challenges/solutionName.ts';
import { dueTimes } from './classTools.ts';
import { classTitle, oneLine } from './classWords.ts';
import { memberSubmissionText } from './memberSubmission.ts';
import type { OpenClass } from './openClass.ts';

type Pair = SimilarSolutions['pairs'][number];
type Assigned = ClassDetail['assignments'][number]['challenges'][number];

/** Lists the solutions of a challenge that are alike, and shows two of them side by side. */
export async function showSimilar(open: OpenClass): Promise<void> {
	const { tools, detail } = open;
	const title = vscode.l10n.t('Similar Solutions: {0}', classTitle(detail));
	const challenge = await pickChallenge(detail, title);
	if (challenge === undefined) return;
	const { challengeId } = challenge;
	const server = await tools.server();
	const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Comparing solutions') };
	const found = await vscode.window.withProgress(options, () =>
		server.call('getSimilarSolutions', { params: { classId: detail.id, challengeId } }),
	);
	if (found.pairs.length === 0) {
		void vscode.window.showInformationMessage(noneText(challenge, found.compared));
		return;
	}
	const percent = new Intl.NumberFormat(vscode.env.language, { style: 'percent' });
	const items = found.pairs.map((pair) => ({
		label: `${oneLine(pair.first.displayName)} · ${oneLine(pair.second.displayName)}`,
		description: vscode.l10n.t('{0} alike, {1}', percent.format(pair.share), languageFacts[pair.language].title),
		pair,
	}));
	const chosen = await vscode.window.showQuickPick(items, {
		title,
		placeHolder: vscode.l10n.t(
			'Of {0} compared. Alike is no proof: look at both before you say anything.',
			found.compared,
		),
		ignoreFocusOut: true,
		matchOnDescription: true,
	});
	if (chosen !== undefined) await showPair(open, challenge, chosen.pair);
}

async function pickChallenge({ assignments }: ClassDetail, title: string): Promise<Assigned | undefined> {
	const items = assignments.flatMap(({ title: description, challenges }) =>
		challenges.map((challenge) => ({ label: oneLine(challenge.title), description: oneLine(description), challenge })),
	);
	if (items.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is assigned to this class yet.'));
		return undefined;
	}
	const placeHolder = vscode.l10n.t('Solutions of which challenge?');
	return (await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.challenge;
}

function noneText({ title }: Assigned, compared: number): string {
	return compared < 2
		? vscode.l10n.t('{0} has fewer than two solutions, so there is nothing to compare.', oneLine(title))
		: vscode.l10n.t(
				'{0}: of {1} solutions, none are more alike than the challenge makes them.',
				oneLine(title),
				compared,
			);
}

async function showPair({ tools, detail }: OpenClass, challenge: Assigned, pair: Pair): Promise<void> {
	const server = await tools.server();
	const { fileExtension } = languageFacts[pair.language];
	const open = async ({ accountId, displayName, submissionId }: ComparedSolution): Promise<vscode.Uri> => {
		const params = { classId: detail.id, accountId, submissionId };
		const submission = await server.call('getMemberSubmission', { params });
		const text = memberSubmissionText(
			vscode.l10n,
			{ learner: displayName, challenge },
			submission,
			dueTimes(tools, vscode.env.language),
		);
		return tools.documents.add(`member/${submissionId}`, `${slugOf(challenge.challengeId)}${fileExtension}`, text);
	};
	const [left, right] = await Promise.all([open(pair.first), open(pair.second)]);
	const heading = vscode.l10n.t(
		'{0}: {1} and {2}',
		oneLine(challenge.title),
		oneLine(pair.first.displayName),
		oneLine(pair.second.displayName),
	);
	await vscode.commands.executeCommand('vscode.diff', left, right, heading, { preview: true });
}
