/** What a click on an entry runs: any command of VS Code. */
export interface ViewCommand {
	id: string;
	given?: readonly unknown[];
}

/** An entry of one of our views, as words: the tree only puts it on the screen. */
export interface ViewNode {
	/** The same in every state of the view, so that what was opened stays open. */
	id: string;
	label: string;
	/** Beside the label, less loud. */
	description?: string | undefined;
	/** Said by a screen reader after label and description, and shown on hover. */
	tooltip?: string | undefined;
	/** What a screen reader says in place of the description, where that is a picture made of characters. */
	spoken?: string | undefined;
	/** The name of a VS Code icon. */
	icon?: string | undefined;
	/** Of the icon, by its name in a theme; its form tells the same. */
	color?: string | undefined;
	/** Chooses the menus. */
	context?: 'next' | 'wished' | 'challenge' | 'class' | 'staffedClass' | undefined;
	/** What the entry is about; menus open it. */
	challengeId?: string | undefined;
	command?: ViewCommand | undefined;
	/** Absent: a leaf. A function is asked when the entry is opened. */
	children?: readonly ViewNode[] | (() => Promise<readonly ViewNode[]>) | undefined;
	isOpen?: boolean | undefined;
}
