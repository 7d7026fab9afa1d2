import * as vscode from 'vscode';
import { randomUUID } from 'node:crypto';
import type { CustomCase } from '#contract/judging.ts';
import type { RunRequest } from '#contract/submission.ts';
import type { PanelHandlers } from '#messages';
import { AppError } from '#contract/appError.ts';
import { commandId, type CommandName } from '../commandNames.ts';
import { settings } from '../settings.ts';
import { showFailure } from '../showFailure.ts';
import { failingId, ownCaseId } from '../testing/knownCases.ts';
import { caseFromTexts } from './caseFromTexts.ts';
import { safeHref } from './documentFromMarkdown.ts';
import type { Practice, SolutionText, Work } from './practice.ts';
import { proofDocument } from './proofDocument.ts';
import { showText } from './showText.ts';
import type { VirtualDocuments } from './virtualDocuments.ts';

export interface HandlerTools {
	log: vscode.LogOutputChannel;
	/** Begins to judge the practice's solution; resolves when the outcome is shown. */
	judge(practice: Practice, work: Work): Promise<void>;
	openSolution(practice: Practice): Promise<void>;
	/** Saved, and looked through as before a run. */
	readSolution(practice: Practice): Promise<SolutionText>;
	showDifference(practice: Practice): Promise<void>;
	documents: VirtualDocuments;
	/** Takes back a submission that waits for the server. */
	withdraw(submissionId: string): Promise<void>;
}

/** What the extension does for the page of one challenge. What takes long is begun and answered at once; the state tells how it goes. */
export function panelHandlers(tools: HandlerTools, practice: Practice): PanelHandlers {
	const judge = (work: Work): Promise<void> => begun(tools, tools.judge(practice, work), practice);
	return {
		run: ({ scope }) => judge({ kind: 'run', what: whatToRun(practice, scope) }),
		runCase: async ({ caseId }) => {
			const cases = practice.cases.filter(({ id }) => id === caseId);
			if (cases.length === 0) throw caseGone();
			await judge({ kind: 'run', what: { kind: 'custom', cases } });
		},
		submit: () => judge({ kind: 'submission' }),
		stop: () => practice.stop(),
		showHint: ({ level }) => practice.showHint(level),
		makeHint: async () => practice.help.startMaking(await tools.readSolution(practice)),
		stopHint: () => {
			practice.help.stopMaking();
			return Promise.resolve();
		},
		review: () => {
			practice.help.review.start();
			return Promise.resolve();
		},
		stopReview: () => {
			practice.help.review.stop();
			return Promise.resolve();
		},
		takeOffer: () => takeOffer(practice),
		declineOffer: async ({ forGood }) => {
			await practice.help.answerOffer();
			if (forGood) await settings.stopOfferingHelp();
		},
		giveUp: async () => {
			await practice.giveUp();
			await practice.remember(Date.now());
		},
		next: () => execute('nextChallenge', practice.id),
		openSolution: () => tools.openSolution(practice),
		openSubmission: ({ submissionId }) => execute('openSubmission', practice.id, submissionId),
		withdraw: ({ submissionId }) => tools.withdraw(submissionId),
		compareSubmission: ({ submissionId }) => execute('compareWithSubmission', practice.id, submissionId),
		restoreSubmission: ({ submissionId }) => execute('restoreSubmission', practice.id, submissionId),
		saveCase: async ({ caseId, ...typed }) => {
			const { signature } = await practice.load();
			const one = caseFromTexts(vscode.l10n, typed, caseId ?? randomUUID(), signature);
			await practice.putCases(withCase(practice.cases, one));
		},
		deleteCase: ({ caseId }) => practice.putCases(practice.cases.filter(({ id }) => id !== caseId)),
		keepFailing: () => practice.putCases(withCase(practice.cases, failingAsCase(practice))),
		showDiff: () => tools.showDifference(practice),
		debugCase: ({ caseId }) => execute('debugCase', practice.id, caseId === undefined ? failingId : ownCaseId(caseId)),
		selectTab: ({ tab }) => {
			practice.tab = tab;
			return Promise.resolve();
		},
		openLink: async ({ href }) => {
			const safe = safeHref(href);
			if (safe === undefined) throw new AppError('badRequest', vscode.l10n.t('Only https links can be opened.'));
			// VS Code asks before it leaves for an address that it does not know.
			await vscode.env.openExternal(vscode.Uri.parse(safe, true));
		},
		copy: async ({ text }) => vscode.env.clipboard.writeText(text),
		showLog: () => execute('showLog'),
		showProof: () => showProof(practice, tools.documents),
		report: () => {
			// It asks the learner something, which the page need not wait for; the command shows its own failures.
			void execute('reportChallenge', practice.id);
			return Promise.resolve();
		},
		showStarter: onlyInPreview,
		prove: onlyInPreview,
	};
}

/** The page of a learner does not ask for it. */
function onlyInPreview(): Promise<void> {
	return Promise.reject(new AppError('badRequest', vscode.l10n.t('Only a preview has this.')));
}

/** The next hint. Where it could be made for the learner's own code, which one it shall be is chosen among the hints. */
async function takeOffer(practice: Practice): Promise<void> {
	const { hints } = await practice.load();
	if (practice.help.makers.length === 0) await practice.showHint(hints.length + 1);
	await practice.help.answerOffer();
}

/** The examples, and with `all` the own cases too. */
export function whatToRun(practice: Practice, scope: 'examples' | 'all'): RunRequest['what'] {
	if (scope === 'examples' || practice.cases.length === 0) return { kind: 'examples' };
	return { kind: 'examplesAndCustom', cases: practice.cases };
}

/**
 * Answers when the work has begun, or failed before it did. A failure after that is shown where the outcome would be; one that could not be
 * shown there is a bug, and said in a message.
 */
async function begun(tools: HandlerTools, work: Promise<void>, practice: Practice): Promise<void> {
	const started = new Promise<void>((resolve) => {
		const listening = practice.onDidChange(() => {
			if (practice.isRunning) {
				listening.dispose();
				resolve();
			}
		});
		const ended = (): void => {
			listening.dispose();
		};
		work.then(ended, ended);
	});
	await Promise.race([work, started]);
	if (practice.isRunning) work.catch((error: unknown) => showFailure(tools.log, error));
}

function withCase(cases: readonly CustomCase[], one: CustomCase): CustomCase[] {
	const place = cases.findIndex(({ id }) => id === one.id);
	return place < 0 ? [...cases, one] : cases.with(place, one);
}

function failingAsCase(practice: Practice): CustomCase {
	const failing = practice.result?.report.failing;
	const values = failing?.input?.flatMap((shown) => (shown.kind === 'whole' ? [shown.value] : []));
	if (!failing?.input || values?.length !== failing.input.length)
		throw new AppError('badRequest', vscode.l10n.t('This case is too large to be kept as a case of your own.'));
	const one = { id: randomUUID(), name: vscode.l10n.t('Failed: {0}', failing.name).slice(0, 80), input: values };
	return failing.expected?.kind === 'whole' ? { ...one, expected: failing.expected.value } : one;
}

function caseGone(): AppError {
	return new AppError('notFound', vscode.l10n.t('This case was deleted, perhaps in another window.'));
}

async function showProof(practice: Practice, documents: VirtualDocuments): Promise<void> {
	const challenge = await practice.load();
	const { proof } = challenge;
	// Where it is proved by a server the page has no button for it.
	if (proof === undefined)
		throw new AppError('notFound', vscode.l10n.t('This challenge was proved by the server that has its tests.'));
	const text = proofDocument(vscode.l10n, { ...challenge, proof }, vscode.env.language);
	const name = vscode.l10n.t('Proof of {0}.txt', challenge.title);
	await showText(documents, { folder: `proof/${challenge.id}`, name, text });
}

async function execute(name: CommandName, ...given: unknown[]): Promise<void> {
	await vscode.commands.executeCommand(commandId(name), ...given);
}
