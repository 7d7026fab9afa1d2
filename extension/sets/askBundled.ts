import * as vscode from 'vscode';
import * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import { refusedByCommand, type Remedy } from '../userError.ts';
import type { AuthorTools } from './authorTools.ts';
import { type BundledEnding, runBundled } from './bundledCommand.ts';

export interface Asked<Answer> {
	/** What stands in the notification. */
	title: string;
	args: readonly string[];
	/** Of what it prints. */
	answer: z.ZodType<Answer>;
	timeLimitMs: number;
	/** Under the message, when the command refused. */
	again?: Remedy;
	needs?: RegExp;
	/** What it is told beside that. */
	environment?: Readonly<Record<string, string>>;
}

/** More than any answer has. */
const outputMax = 8_000_000;

/**
 * Runs a command of the backend that answers with one JSON object, with its progress in a notification in which it can be cancelled.
 * @returns undefined when it was cancelled
 * @throws UserError in the command's own words when it refused; AppError `unexpected`
 */
export async function askBundled<Answer>(
	{ backendEntry, log }: Pick<AuthorTools, 'backendEntry' | 'log'>,
	{ title, args, answer, timeLimitMs, again, needs, environment }: Asked<Answer>,
): Promise<Answer | undefined> {
	const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
	let output = '';
	const ending = await vscode.window.withProgress(options, (progress, token) =>
		cancellable(token, (signal) =>
			runBundled({
				...{ entry: backendEntry, args: [...args, '--json'], signal, timeLimitMs, needs, environment },
				onLine: (line) => {
					if (output.length + line.length <= outputMax) output += `${line}\n`;
				},
				onErrorLine: (line) => {
					log.info(line);
					progress.report({ message: line.slice(0, 120) });
				},
			}),
		),
	);
	if (ending.kind === 'cancelled') {
		sayStopped(ending.pid);
		return undefined;
	}
	const parsed = ending.kind === 'exited' && ending.exitCode === 0 ? answer.safeParse(jsonOf(output)) : undefined;
	if (parsed?.success === true) return parsed.data;
	if (parsed?.success === false)
		throw new AppError('unexpected', vscode.l10n.t('The command gave an answer that this version does not know.'), {
			cause: parsed.error,
		});
	throw refusedByCommand(failureOf(ending, output), again);
}

/** Gives a signal that follows the button in a notification. */
export async function cancellable<Value>(
	token: vscode.CancellationToken,
	run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
	const stop = new AbortController();
	if (token.isCancellationRequested) stop.abort();
	const listening = token.onCancellationRequested(() => stop.abort());
	try {
		return await run(stop.signal);
	} finally {
		listening.dispose();
	}
}

export function sayStopped(pid: number): void {
	vscode.window.setStatusBarMessage(vscode.l10n.t('Stopped: the process {0} was ended.', pid), 8_000);
}

/** The command's own words, or how it ended where it had none. */
export function failureOf(ending: BundledEnding, output: string): string {
	switch (ending.kind) {
		case 'exited':
			return (
				messageIn(output) ??
				(ending.errors.trim() === ''
					? vscode.l10n.t('It failed without a word (exit code {0}).', ending.exitCode)
					: ending.errors.trim().slice(0, 2_000))
			);
		case 'tooLong':
			return vscode.l10n.t('It took too long, so the process {0} was ended.', ending.pid);
		case 'died':
			return vscode.l10n.t('It was ended by the signal {0}.', ending.signal);
		case 'cancelled':
			return vscode.l10n.t('Stopped: the process {0} was ended.', ending.pid);
		default:
			return ending satisfies never;
	}
}

/** What a command says in place of its answer. */
const Refused = z.object({
	message: z.string(),
	findings: z.array(z.object({ file: z.string(), line: z.int(), message: z.string() })).default([]),
});

/** The rest stands in the log. */
const findingsShown = 3;

function messageIn(output: string): string | undefined {
	const { data } = Refused.safeParse(jsonOf(output));
	if (data === undefined) return undefined;
	const shown = data.findings.slice(0, findingsShown).map(({ file, line, message }) => `${file}:${line} ${message}`);
	const more = data.findings.length - shown.length;
	return [data.message, ...shown, ...(more > 0 ? [vscode.l10n.t('and {0} more', more)] : [])].join(' ');
}

function jsonOf(output: string): unknown {
	try {
		return JSON.parse(output);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
