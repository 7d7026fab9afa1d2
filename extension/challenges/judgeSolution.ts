import * as path from 'node:path';
import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import { sourceBytesMax } from '#contract/submission.ts';
import type { WaitingSubmission } from '../account/waitingAct.ts';
import { failureWords, showFailure } from '../showFailure.ts';
import { fileNotSaved, noRunHere, notASolution } from '../userError.ts';
import { verdictWord } from './challengeWords.ts';
import { showDiagnostics } from './compileDiagnostics.ts';
import { explanation } from './explanation.ts';
import { languageFacts } from './languageFacts.ts';
import type { JudgedResult } from './panelResult.ts';
import type { JudgeEnding, Practice, SolutionText, Work } from './practice.ts';
import { saveDocument } from './saveDocument.ts';
import { markOf } from './solutionLens.ts';
import { solutionText } from './solutionText.ts';

export interface JudgingTools {
	log: vscode.LogOutputChannel;
	/** Whether what runs now is fenced in, on this computer or on a server. */
	fencesIn: (challengeId: string) => Promise<boolean>;
	/** The learner's own folder: what lies there is the learner's, wherever it is opened. */
	solutionsFolder: () => string;
	diagnostics: vscode.DiagnosticCollection;
	/** Whether the learner sees the panel of this challenge now. */
	isInSight(practice: Practice): boolean;
}

/**
 * Saves the solution, judges it and shows the outcome where the learner looks: in the panel, in the file for compile errors, and in a message only
 * when the panel is out of sight. Failures are shown too, not thrown, except those found before anything ran.
 * @throws UserError when the file can't be saved, is no solution, or must not run here
 */
export async function judgeSolution(
	tools: JudgingTools,
	practice: Practice,
	document: vscode.TextDocument,
	work: Work,
): Promise<void> {
	const solution = await readSolution(tools, document);
	await showJudging(tools, practice, work, practice.judge(work, solution), document);
}

/** Shows the verdict of a submission that waited for the server and was sent now. */
export async function followSent(tools: JudgingTools, practice: Practice, sent: WaitingSubmission): Promise<void> {
	// What the learner runs at the moment goes on; the verdict stands in the list of submissions.
	if (practice.isRunning) return;
	const { id, language, source } = sent;
	const solution = { language, languageTitle: languageFacts[language].title, source };
	const work: Work = { kind: 'submission' };
	// The file may have changed since: errors of the compiler are not marked in it.
	await showJudging(tools, practice, work, practice.judge(work, solution, id), undefined);
}

async function showJudging(
	tools: JudgingTools,
	practice: Practice,
	work: Work,
	judged: Promise<JudgeEnding>,
	document: vscode.TextDocument | undefined,
): Promise<void> {
	if (tools.isInSight(practice)) return outcome();
	const title = titleOf(work);
	const progress = { location: vscode.ProgressLocation.Window, title };
	return Promise.resolve(vscode.window.withProgress(progress, outcome));

	async function outcome(): Promise<void> {
		try {
			const ending = await judged;
			if (ending.kind === 'judged') await showOutcome(tools, practice, document, ending.result);
			else if (ending.kind === 'waits') sayWaits(practice);
			else if (!practice.isRunning) practice.announce(vscode.l10n.t('Stopped.'));
		} catch (error) {
			const { message, remedies } = failureWords(tools.log, error);
			const canShowLog = remedies.some(({ command }) => command === 'codeSensei.showLog');
			if (message !== undefined && !practice.isRunning) practice.activity = { kind: 'failed', message, canShowLog };
			practice.changed();
			if (!tools.isInSight(practice) || remedies.length > (canShowLog ? 1 : 0)) showFailure(tools.log, error);
		}
	}
}

function titleOf(work: Work): string {
	switch (work.kind) {
		case 'run':
			return vscode.l10n.t('Running your solution');
		case 'submission':
			return vscode.l10n.t('Judging your solution');
		case 'search':
			return vscode.l10n.t('Looking for a breaking case');
		default:
			return work satisfies never;
	}
}

/** Saves the file first: what is judged is what is on the disk. */
export async function readSolution(
	tools: Pick<JudgingTools, 'solutionsFolder' | 'fencesIn'>,
	document: vscode.TextDocument,
): Promise<SolutionText> {
	const mark = markOf(document);
	if (!mark) throw notASolution();
	if (isForeign(document, tools.solutionsFolder()) && !(await tools.fencesIn(mark.challengeId))) throw noRunHere();
	if (!(await saveDocument(document))) throw fileNotSaved(document.uri.fsPath);
	// Saving may have changed it.
	const solution = solutionText(document);
	if (Buffer.byteLength(solution.source) > sourceBytesMax)
		throw new AppError(
			'tooLarge',
			vscode.l10n.t('The solution is larger than {0} kB. Take out what is not needed.', sourceBytesMax / 1024),
		);
	return solution;
}

/** Whether a stranger may have written it: it came with a folder that the learner does not trust. */
export function isForeign(document: vscode.TextDocument, solutionsFolder: string): boolean {
	if (vscode.workspace.isTrusted || !vscode.workspace.getWorkspaceFolder(document.uri)) return false;
	const below = path.relative(solutionsFolder, document.uri.fsPath);
	return below.startsWith('..') || path.isAbsolute(below);
}

/** Nothing is wrong and nothing is lost, so it is said quietly, in the panel and in the status bar. */
function sayWaits(practice: Practice): void {
	const text = vscode.l10n.t('Your submission waits for the server: it is sent when the server is back.');
	practice.tab = 'submissions';
	practice.announce(text);
	vscode.window.setStatusBarMessage(text, 8_000);
}

async function showOutcome(
	tools: JudgingTools,
	practice: Practice,
	document: vscode.TextDocument | undefined,
	result: JudgedResult,
): Promise<void> {
	if (document) showDiagnostics(tools.diagnostics, document, result.report.compile.diagnostics);
	const isSolved = result.what === 'submission' && result.report.verdict === 'accepted';
	if (isSolved) practice.timer.pause(Date.now());
	const isUnbroken = result.what === 'search' && result.report.verdict === 'accepted';
	const verdict = isUnbroken ? vscode.l10n.t('No breaking case') : verdictWord(vscode.l10n, result.report.verdict);
	const why = practice.detail ? explanation(vscode.l10n, result.report, practice.detail, result.what) : '';
	practice.tab = 'results';
	practice.announce(`${verdict}. ${why}`);
	if (!tools.isInSight(practice)) {
		const show = vscode.l10n.t('Show Result');
		const title = practice.detail?.title ?? practice.id;
		void vscode.window.showInformationMessage(vscode.l10n.t('{0}: {1}', title, verdict), show).then((chosen) => {
			if (chosen === show) return vscode.commands.executeCommand('codeSensei.showChallenge', practice.id, 'results');
			return undefined;
		});
	}
	// The list of submissions, and what comes next, follow with the change that the backend announces.
	await practice.remember(Date.now());
}
