import type { ViewNode } from '../viewNode.ts';

/** An entry about classes, as words: whichever tree it hangs in puts it on the screen. */
export interface ClassNode extends ViewNode {
	/** Which class the entry is; menus say it to commands. */
	classId?: string | undefined;
	/** Absent: a leaf. A function is asked when the entry is opened. */
	children?: readonly ClassNode[] | (() => Promise<readonly ClassNode[]>) | undefined;
}
