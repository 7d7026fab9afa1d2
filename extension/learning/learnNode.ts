/** What a click on an entry runs. `statistics` and the like are named in full: they need not be commands of the session. */
export interface LearnCommand {
	id: string;
	given?: readonly unknown[];
}

/** An entry of the Learn view, as words: the tree only puts it on the screen. */
export interface LearnNode {
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
	/** Chooses the menus. */
	context?: 'next' | 'wished' | 'challenge' | undefined;
	/** What the entry is about; menus open it. */
	challengeId?: string | undefined;
	command?: LearnCommand | undefined;
	/** Absent: a leaf. A function is asked when the entry is opened. */
	children?: readonly LearnNode[] | (() => Promise<readonly LearnNode[]>) | undefined;
	isOpen?: boolean | undefined;
}
