import { inspect } from 'node:util';
import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import type { ErrorCode } from '#contract/problem.ts';
import { type Remedy, remedy, showLogRemedy, UserError } from './userError.ts';

/** Shows what went wrong, with the buttons that mend it. A bug is logged whole; the learner reads one calm sentence. */
export function showFailure(log: vscode.LogOutputChannel, error: unknown): void {
	const { message, remedies } = failureWords(log, error);
	if (message === undefined) return;
	void vscode.window.showErrorMessage(message, ...remedies.map(({ title }) => title)).then((chosen) => {
		const remedyChosen = remedies.find(({ title }) => title === chosen);
		if (remedyChosen) return vscode.commands.executeCommand(remedyChosen.command, ...remedyChosen.given);
		return undefined;
	});
}

/** The words for a failure; no message means that there is nothing to say, because the learner stopped it. */
export function failureWords(
	log: vscode.LogOutputChannel,
	error: unknown,
): { message: string | undefined; remedies: readonly Remedy[] } {
	if (error instanceof UserError) return { message: error.message, remedies: error.remedies };
	if (error instanceof AppError) {
		if (error.code === 'cancelled') return { message: undefined, remedies: [] };
		if (error.code === 'unexpected') logWhole(log, error);
		return { message: error.message, remedies: remediesOf(error.code) };
	}
	logWhole(log, error);
	const message = vscode.l10n.t('Something went wrong inside Code Sensei. Try again; the log says more.');
	return { message, remedies: [showLogRemedy()] };
}

function remediesOf(code: ErrorCode): Remedy[] {
	switch (code) {
		case 'languageMissing': {
			const settings = { command: 'workbench.action.openSettings', given: ['codeSensei.toolchains'] };
			return [{ title: vscode.l10n.t('Choose Path'), ...settings }, showLogRemedy()];
		}
		case 'sandboxRefused':
		case 'consentNeeded':
			return [remedy(vscode.l10n.t('Sandbox ...'), 'sandbox')];
		case 'storeReadOnly':
			return [{ title: vscode.l10n.t('Reload Window'), command: 'workbench.action.reloadWindow', given: [] }];
		case 'challengeUnknown':
		case 'challengeBroken':
			return [remedy(vscode.l10n.t('Open Challenge ...'), 'openChallenge')];
		case 'judgedElsewhere':
			return [remedy(vscode.l10n.t('Sign In ...'), 'signIn')];
		case 'stopping':
			return [remedy(vscode.l10n.t('Restart Backend'), 'restartBackend'), showLogRemedy()];
		case 'storeFull':
		case 'unexpected':
			return [showLogRemedy()];
		case 'badRequest':
		case 'unauthenticated':
		case 'forbidden':
		case 'notFound':
		case 'conflict':
		case 'tooLarge':
		case 'jobUnknown':
		case 'submissionUnknown':
		case 'editorialLocked':
		case 'cancelled':
		case 'busy':
		case 'emailTaken':
		case 'wrongCredentials':
		case 'sessionEnded':
		case 'tooManyRequests':
		case 'notReady':
			return [];
		default:
			return code satisfies never;
	}
}

/** In a form that the log channel prints whole. */
export function asLogged(error: unknown): Error | string {
	return error instanceof Error ? error : inspect(error);
}

function logWhole(log: vscode.LogOutputChannel, error: unknown): void {
	log.error(asLogged(error));
	// The channel prints an error's stack, but not what caused it.
	if (error instanceof Error && error.cause !== undefined) log.error(asLogged(error.cause));
}
