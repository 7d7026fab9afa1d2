/** A solution is a page or two of text; compilers are not made for more than this. */
export const maxSourceBytes = 256 * 1024;

export interface SourceTrouble {
	line: number;
	column: number;
	message: string;
}

/** What is wrong with a source before any compiler sees it. */
export function findSourceTrouble(source: string): SourceTrouble | undefined {
	const bytes = Buffer.byteLength(source);
	if (bytes > maxSourceBytes) {
		const megabytes = (bytes / 1e6).toFixed(1);
		return {
			line: 1,
			column: 1,
			message: `The file is too large: ${megabytes} MB, the limit is ${maxSourceBytes / 1024} kB.`,
		};
	}
	const nul = source.indexOf('\0');
	if (nul >= 0) {
		const before = source.slice(0, nul).split('\n');
		const column = (before.at(-1)?.length ?? 0) + 1;
		return { line: before.length, column, message: 'The file holds a NUL character, which no program may. Delete it.' };
	}
	return undefined;
}
