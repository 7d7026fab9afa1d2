import path from 'node:path';
import * as vscode from 'vscode';
import type { LineFinding, ProofLine } from '#contract/proofLines.ts';
import { saveDocument } from '../challenges/saveDocument.ts';
import { commandId, type CommandHandlers } from '../commandNames.ts';
import { settings } from '../settings.ts';
import { notSavedForProof, proofUnderWay, refusedByCommand, trustFirst } from '../userError.ts';
import { cancellable, failureOf, sayStopped } from './askBundled.ts';
import type { AuthorTools } from './authorTools.ts';
import { type BundledEnding, runBundled } from './bundledCommand.ts';
import { challengeMeant, setMeant } from './placeOfCommand.ts';
import { isBelow } from './proofFindings.ts';
import { ProofTally } from './proofTally.ts';
import { readProofLine } from './readProofLine.ts';
import { setFolderAbove } from './setFolders.ts';

/** A set of a few hundred challenges on a slow machine. */
const timeLimitMs = 4 * 60 * 60 * 1000;

/** Prove one challenge, or all of a set: progress in a notification, findings in their files. */
export function proveCommands(tools: AuthorTools): Pick<CommandHandlers, 'proveChallenge' | 'proveSet'> {
	let isUnderWay = false;
	const alone = async (folder: string, isAnew: boolean): Promise<void> => {
		if (isUnderWay) throw proofUnderWay();
		isUnderWay = true;
		try {
			await prove(tools, folder, isAnew);
		} finally {
			isUnderWay = false;
		}
	};
	return {
		/** @param given a file or folder of the challenge; else the one in front is meant */
		async proveChallenge(given) {
			mustBeTrusted();
			await alone(await challengeMeant(given), true);
		},

		/**
		 * What was proved as it is now is not run again, unless that is asked for.
		 * @param given a file or folder of the set
		 * @param isAnew `true` for all of it
		 */
		async proveSet(given, isAnew) {
			mustBeTrusted();
			const folder = await setMeant(given, vscode.l10n.t('Prove Set'));
			if (folder !== undefined) await alone(folder, isAnew === true);
		},
	};
}

/** @throws UserError in Restricted Mode: a proof runs what lies in the folder. */
export function mustBeTrusted(): void {
	if (!vscode.workspace.isTrusted) throw trustFirst();
}

/** Once more with the author's consent, where there is no sandbox and they give it. */
async function prove(tools: AuthorTools, folder: string, isAnew: boolean): Promise<void> {
	await saveBelow(folder);
	const { consent, log } = tools;
	const owner = (await setFolderAbove(folder)) ?? folder;
	let withoutSandbox = consent.has(owner);
	for (;;) {
		log.info(`prove ${folder}${withoutSandbox ? ' without a sandbox' : ''}`);
		const { ending, tally } = await proveOnce(tools, folder, { isAnew, withoutSandbox });
		if (ending.kind === 'cancelled') {
			sayStopped(ending.pid);
			return;
		}
		const { failure } = tally;
		if (failure?.code === 'consentNeeded' && !withoutSandbox) {
			if (!(await consent.ask(owner, withoutOption(failure.message)))) return;
			withoutSandbox = true;
			continue;
		}
		if (failure !== undefined) throw refusedByCommand(failure.message);
		// A set that can't be read has findings and no challenges.
		const hasEnded = ending.kind === 'exited' && ending.exitCode <= 1 && tally.of + tally.findings > 0;
		if (!hasEnded) throw refusedByCommand(failureOf(ending, ''));
		sayEnding(tally, isAnew ? undefined : folder);
		return;
	}
}

/** What the command advises on a terminal is what the question offers. */
function withoutOption(message: string): string {
	return message.replace(/ [^.]*--without-sandbox\.$/, '');
}

async function proveOnce(
	tools: AuthorTools,
	folder: string,
	{ isAnew, withoutSandbox }: { isAnew: boolean; withoutSandbox: boolean },
): Promise<{ ending: BundledEnding; tally: ProofTally }> {
	const { backendEntry, findings, log } = tools;
	const tally = new ProofTally();
	/** One after the other, so that what was found first is not shown last. */
	let shown: Promise<void> = Promise.resolve();
	findings.clearBelow(folder);
	const title = vscode.l10n.t('Proving {0}', path.basename(folder));
	const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
	const toolchains = Object.entries(settings.toolchains()).map(
		([language, program]) => `--toolchain=${language}=${program}`,
	);
	const flags = [...(isAnew ? [] : ['--changed']), ...(withoutSandbox ? ['--without-sandbox'] : []), ...toolchains];
	const ending = await vscode.window.withProgress(options, (progress, token) =>
		cancellable(token, (signal) =>
			runBundled({
				...{ entry: backendEntry, signal, timeLimitMs },
				args: ['prove', folder, '--format', 'lines', ...flags],
				onLine: (text) => {
					const line = readProofLine(text);
					if (line === undefined) {
						log.info(text);
						return;
					}
					tally.take(line);
					logLine(log, line);
					shown = shown.then(() => show(findings, line));
					const increment = line.kind === 'proved' && tally.of > 0 ? { increment: 100 / tally.of } : {};
					progress.report({ message: tally.words(vscode.l10n), ...increment });
				},
				onErrorLine: (line) => log.info(line),
			}),
		),
	);
	await shown;
	return { ending, tally };
}

async function show(findings: AuthorTools['findings'], line: ProofLine): Promise<void> {
	switch (line.kind) {
		case 'proving':
			findings.clear(line.folder);
			break;
		case 'proved':
		case 'set':
			await findings.put(line.folder, line.findings);
			break;
		case 'began':
		case 'failed':
		case 'ended':
			break;
		default:
			line satisfies never;
	}
}

function logLine(log: vscode.LogOutputChannel, line: ProofLine): void {
	const each = (found: readonly LineFinding[]): void => {
		for (const { file, line: row, message } of found) log.info(`${file}:${row} ${message}`);
	};
	switch (line.kind) {
		case 'began':
			log.info(`${line.challenges} challenges to prove`);
			break;
		case 'proving':
			log.info(`proving ${line.id}`);
			break;
		case 'proved':
			log.info(`${line.id} ${line.proved ? 'is proved' : 'is not proved'}, ${line.seconds} s`);
			each(line.findings);
			for (const { check, reason } of line.skipped) log.info(`${check}: ${reason}`);
			break;
		case 'set':
			each(line.findings);
			break;
		case 'failed':
			log.warn(`${line.code}: ${line.message}`);
			break;
		case 'ended':
			log.info(`${line.proved} of ${line.of} challenges proved`);
			break;
		default:
			line satisfies never;
	}
}

/** @param changedOnly the set of which only what was changed was run */
function sayEnding(tally: ProofTally, changedOnly: string | undefined): void {
	if (tally.isAllProved) {
		const text =
			tally.of === 1
				? vscode.l10n.t('The challenge is proved.')
				: vscode.l10n.t('All {0} challenges are proved.', tally.of);
		const anew = vscode.l10n.t('Prove All Anew');
		void vscode.window.showInformationMessage(text, ...(changedOnly === undefined ? [] : [anew])).then((chosen) => {
			if (chosen !== anew || changedOnly === undefined) return undefined;
			return vscode.commands.executeCommand(commandId('proveSet'), vscode.Uri.file(changedOnly), true);
		});
		return;
	}
	const problems = vscode.l10n.t('Show Problems');
	const text =
		tally.of === 1
			? vscode.l10n.t('The challenge is not proved. Found: {0}.', tally.findings)
			: vscode.l10n.t('{0} of {1} challenges are proved. Found: {2}.', tally.proved, tally.of, tally.findings);
	void vscode.window.showWarningMessage(text, problems).then((chosen) => {
		if (chosen === problems) return vscode.commands.executeCommand('workbench.actions.view.problems');
		return undefined;
	});
}

/** What is proved lies on the disk. @throws UserError for a file that can't be saved */
async function saveBelow(folder: string): Promise<void> {
	for (const document of vscode.workspace.textDocuments) {
		const { isDirty, uri } = document;
		if (!isDirty || uri.scheme !== 'file' || !isBelow(folder, uri.fsPath)) continue;
		if (!(await saveDocument(document))) throw notSavedForProof(uri.fsPath);
	}
}
