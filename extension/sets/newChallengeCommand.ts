import path from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import { Difficulty } from '#contract/ids.ts';
import { difficulties, difficultyWord } from '../challenges/challengeWords.ts';
import type { CommandHandlers } from '../commandNames.ts';
import { remedy } from '../userError.ts';
import { askBundled } from './askBundled.ts';
import { askTitle, askTopic } from './askChallenge.ts';
import type { AuthorTools } from './authorTools.ts';
import { pickSet } from './placeOfCommand.ts';
import { signatureTrouble } from './signatureShape.ts';

const timeLimitMs = 2 * 60 * 1000;
const steps = 4;

const MadeChallenge = z.object({ folder: z.string(), id: z.string(), files: z.array(z.string()).default([]) });

/** What was answered before the command refused it, to be asked again with it. */
const Answered = z.object({
	folder: z.string(),
	title: z.string(),
	topic: z.string(),
	difficulty: Difficulty,
	signature: z.string(),
});
type Answered = z.infer<typeof Answered>;

/** Adds a challenge to a set, made from its signature. */
export function newChallengeCommand(tools: AuthorTools): Pick<CommandHandlers, 'newChallenge'> {
	return {
		/** @param given a file or folder of the set, or what was answered the last time */
		async newChallenge(given) {
			const before = Answered.safeParse(given).data;
			const wanted = await askChallenge(tools, given, before);
			if (wanted === undefined) return;
			const { folder, title, topic, difficulty, signature } = wanted;
			const made = await askBundled(tools, {
				title: vscode.l10n.t('Making the challenge {0}', title),
				args: [
					...['new-challenge', folder, `--topic=${topic}`, `--title=${title}`],
					...[`--difficulty=${difficulty}`, `--signature=${signature}`],
				],
				answer: MadeChallenge,
				timeLimitMs,
				again: remedy(vscode.l10n.t('Change the Answers ...'), 'newChallenge', wanted),
			});
			if (made !== undefined) await showMade(made.folder);
		},
	};
}

/** What one writes first: the text, and beside it the solution. */
export async function showMade(folder: string): Promise<void> {
	const open = (file: string, viewColumn: vscode.ViewColumn): Thenable<vscode.TextEditor> =>
		vscode.window.showTextDocument(vscode.Uri.file(path.join(folder, file)), { viewColumn, preview: false });
	await open('statement.md', vscode.ViewColumn.One);
	await open('reference.py', vscode.ViewColumn.Two);
}

async function askChallenge(
	{ catalog }: AuthorTools,
	given: unknown,
	before: Answered | undefined,
): Promise<Answered | undefined> {
	const heading = vscode.l10n.t('New Challenge');
	const folder = before?.folder ?? (await pickSet(given, heading));
	if (folder === undefined) return undefined;
	const title = await askTitle(titleOf(1), vscode.l10n.t('What learners see, such as "Nearest Pair"'), before?.title);
	if (title === undefined) return undefined;
	const topic = before?.topic ?? (await askTopic(catalog, titleOf(2)));
	if (topic === undefined) return undefined;
	const difficulty = before?.difficulty ?? (await askDifficulty());
	if (difficulty === undefined) return undefined;
	const signature = await vscode.window.showInputBox({
		title: titleOf(4),
		prompt: vscode.l10n.t(
			'What learners write, such as: nearest_pair(xs: int[], k: int) -> int, turn_row(row: int[]) -> void changes row, or class MinStack() { push(x: int); top() -> int? }',
		),
		value: before?.signature ?? '',
		ignoreFocusOut: true,
		validateInput: (text) => signatureTrouble(vscode.l10n, text),
	});
	return signature === undefined ? undefined : { folder, title, topic, difficulty, signature };
}

async function askDifficulty(): Promise<Difficulty | undefined> {
	const level = await vscode.window.showQuickPick(
		difficulties.map((difficulty) => ({ label: difficultyWord(vscode.l10n, difficulty), difficulty })),
		{ title: titleOf(3), placeHolder: vscode.l10n.t('How hard is it?'), ignoreFocusOut: true },
	);
	return level?.difficulty;
}

function titleOf(step: number): string {
	return vscode.l10n.t('New Challenge ({0} of {1})', step, steps);
}
