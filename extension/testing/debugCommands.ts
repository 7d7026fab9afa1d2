import * as vscode from 'vscode';
import { commandTarget } from '../challenges/commandTarget.ts';
import type { Practices } from '../challenges/practices.ts';
import type { CommandHandlers } from '../commandNames.ts';
import { nothingToDebug } from '../userError.ts';
import { debugCase, type DebugTools } from './debugCase.ts';
import { type KnownCase, knownCases } from './knownCases.ts';

/** Debugging one case: the one that is named, or one that is chosen from a list. */
export function debugCommands(tools: DebugTools & { practices: Practices }): Pick<CommandHandlers, 'debugCase'> {
	const { practices } = tools;
	return {
		/** @param caseId as in `KnownCase` */
		async debugCase(given, caseId) {
			const { practice, document } = await commandTarget(practices, given);
			const detail = await practice.load();
			const { result } = practice;
			const failing = result?.what === 'run' ? undefined : result?.report.failing;
			const known = knownCases(vscode.l10n, detail, practice.cases, failing);
			if (known.length === 0) throw nothingToDebug();
			const chosen = caseId === undefined ? await pick(known) : known.find(({ id }) => id === caseId);
			if (caseId !== undefined && !chosen) throw nothingToDebug();
			if (chosen) await debugCase(tools, practice, document ?? (await practices.solutionDocument(practice)), chosen);
		},
	};
}

async function pick(known: readonly KnownCase[]): Promise<KnownCase | undefined> {
	const items = known.map((one) => ({ label: one.name, description: JSON.stringify(one.input).slice(0, 100), one }));
	const placeHolder = vscode.l10n.t('Which case do you want to debug?');
	return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.one;
}
