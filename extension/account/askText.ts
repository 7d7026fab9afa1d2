import * as vscode from 'vscode';

export interface TextQuestion {
	title: string;
	prompt: string;
	/** What was wrong with the answer before: shown as a fault, until something else is typed. */
	complaint?: string | undefined;
	placeholder?: string;
	password?: boolean;
	/** What is wrong with a text; undefined when it may be accepted. */
	validateInput?: (text: string) => string | undefined;
}

/** Asks for a text in a box that stays until it is answered. VS Code's own box can't open with a fault in it. @returns undefined when the person gave up */
export function askText(question: TextQuestion): Promise<string | undefined> {
	const { title, prompt, complaint, placeholder = '', password = false, validateInput = () => undefined } = question;
	const box = vscode.window.createInputBox();
	Object.assign(box, { title, prompt, placeholder, password, ignoreFocusOut: true });
	box.validationMessage = complaint;
	return new Promise((resolve) => {
		box.onDidChangeValue((text) => {
			box.validationMessage = validateInput(text);
		});
		box.onDidAccept(() => {
			box.validationMessage = validateInput(box.value);
			if (box.validationMessage !== undefined) return;
			resolve(box.value);
			box.hide();
		});
		box.onDidHide(() => {
			resolve(undefined);
			box.dispose();
		});
		box.show();
	});
}
