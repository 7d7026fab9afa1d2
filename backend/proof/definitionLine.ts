/** The line (from 1) on which a program defines a function of this name, or 1: a place to send an author who has to look at the whole of it. */
export function definitionLine(source: string | undefined, name: string): number {
	const lines = (source ?? '').split('\n');
	const word = new RegExp(`\\b${name}\\b`);
	const definition = lines.findIndex(
		(line) => /^\s*(def|class|async|function|const|let|var)\b/.test(line) && word.test(line),
	);
	const other =
		definition >= 0 ? definition : lines.findIndex((line) => /^[\w:<>&*\s]+\(/.test(line) && word.test(line));
	return Math.max(other, 0) + 1;
}
