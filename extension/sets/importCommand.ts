import path from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { CommandHandlers } from '../commandNames.ts';
import { remedy } from '../userError.ts';
import { askBundled } from './askBundled.ts';
import { askTitle, askTopic } from './askChallenge.ts';
import type { AuthorTools } from './authorTools.ts';
import { importText } from './importText.ts';
import { titleFromName } from './namesFromTitle.ts';
import { pickFolder, pickSet } from './placeOfCommand.ts';

const timeLimitMs = 5 * 60 * 1000;
const steps = 2;

export const ImportedProblem = z.object({
	folder: z.string(),
	id: z.string(),
	taken: z.array(z.string()),
	notTaken: z.array(z.object({ what: z.string(), why: z.string() })),
});
export type ImportedProblem = z.infer<typeof ImportedProblem>;

/** Takes a problem of a contest over, with its pairs of input and output files, and says what could not be taken. */
export function importCommand(tools: AuthorTools): Pick<CommandHandlers, 'importProblem'> {
	return {
		/** @param given a file or folder of the set */
		async importProblem(given) {
			const heading = vscode.l10n.t('Import Problem');
			const problem = await pickFolder(vscode.l10n.t('The folder of the problem, with its .in and .out files'));
			if (problem === undefined) return;
			const set = await pickSet(given, heading);
			if (set === undefined) return;
			const prompt = vscode.l10n.t('What learners see, such as "Nearest Pair"');
			const title = await askTitle(titleOf(1), prompt, titleFromName(path.basename(problem)));
			if (title === undefined) return;
			const topic = await askTopic(tools.catalog, titleOf(2));
			if (topic === undefined) return;
			const imported = await askBundled(tools, {
				title: vscode.l10n.t('Importing {0}', path.basename(problem)),
				args: ['import-problem', set, problem, `--topic=${topic}`, `--title=${title}`],
				answer: ImportedProblem,
				timeLimitMs,
				again: remedy(vscode.l10n.t('Try Again ...'), 'importProblem'),
			});
			if (imported === undefined) return;
			const name = vscode.l10n.t('Imported: {0}.md', title.replace(/[\\/]/g, ' '));
			const uri = tools.documents.add(`imported/${imported.id}`, name, importText(vscode.l10n, title, imported));
			await vscode.commands.executeCommand('markdown.showPreview', uri);
		},
	};
}

function titleOf(step: number): string {
	return vscode.l10n.t('Import Problem ({0} of {1})', step, steps);
}
