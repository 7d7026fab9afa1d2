/** A place in a text, both from 0. */
export interface TextPlace {
	line: number;
	character: number;
}

/**
 * What of a starter is there to be written over: the comment that says so, and the statement after it that only keeps the starter compiling.
 * Selected, it gives way to the first key. undefined in a file that is no untouched starter.
 */
export function placeToWrite(starter: string): { start: TextPlace; end: TextPlace } | undefined {
	const lines = starter.split(/\r\n|\r|\n/);
	const line = lines.findIndex((text) => /^\s*(#|\/\/) Write your solution here\.$/.test(text));
	const comment = lines[line];
	if (comment === undefined) return undefined;
	const next = lines[line + 1] ?? '';
	const isStatement = next.trim() !== '' && next.trim() !== '}';
	return {
		start: { line, character: comment.search(/\S/) },
		end: isStatement ? { line: line + 1, character: next.length } : { line, character: comment.length },
	};
}
