import type * as vscode from 'vscode';
import { notASolution } from '../userError.ts';
import { languageFacts } from './languageFacts.ts';
import type { SolutionText } from './practice.ts';
import { markOf } from './solutionLens.ts';

/** What a solution file says now, saved or not. @throws UserError when it is none */
export function solutionText(document: vscode.TextDocument): SolutionText {
	const mark = markOf(document);
	if (!mark) throw notASolution();
	const { language } = mark;
	return { language, languageTitle: languageFacts[language].title, source: document.getText() };
}
