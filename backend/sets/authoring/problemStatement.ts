import { type NotTaken, type ProblemFolder, readProblemText } from './problemFolder.ts';

const statementLimitBytes = 40_000;

/** Where a statement is looked for, the likeliest first. */
const names = [
	/^(?:problem|statement|task)(?:\.en)?\.md$/i,
	/^(?:problem_)?statements?\/(?:problem|statement)(?:\.en)?\.md$/i,
	/^readme\.md$/i,
	/^(?:problem|statement|task|readme)\.txt$/i,
	/^(?!requirements|licen[cs]e|input|output)[^/]+\.txt$/i,
];

export interface ProblemStatement {
	/** undefined: there is none. */
	text: string | undefined;
	file: string | undefined;
	notTaken: NotTaken[];
}

/** The statement of a problem, without its examples, which are rendered from challenge.json. */
export async function readStatement(problem: ProblemFolder): Promise<ProblemStatement> {
	const notTaken: NotTaken[] = problem.files
		.filter(({ file }) => /\.(?:tex|pdf|html?|docx?)$/i.test(file))
		.map(({ file }) => ({ what: file, why: 'a statement is Markdown or plain text' }));
	for (const name of names) {
		const found = problem.files.find(({ file }) => name.test(file));
		if (found === undefined) continue;
		const read = await readProblemText(problem, found.file, statementLimitBytes);
		if (read.kind === 'refused') {
			notTaken.push({ what: found.file, why: read.why });
			continue;
		}
		const { text, hadExamples } = withoutExamples(read.text);
		if (text.trim() === '') continue;
		if (hadExamples)
			notTaken.push({
				what: `the examples in ${found.file}`,
				why: 'they are shown from challenge.json, so none stand in the statement',
			});
		if (/!\[[^\]]*\]\(|<img\b/i.test(text))
			notTaken.push({ what: `the pictures in ${found.file}`, why: 'a challenge is text' });
		return { text: `${text.trim()}\n`, file: found.file, notTaken };
	}
	notTaken.push({
		what: 'the statement',
		why: 'there is no problem.md, statement.md, README.md or .txt file that can be read',
	});
	return { text: undefined, file: undefined, notTaken };
}

const exampleHeading = /^\s*(?:(#+)\s*|\*\*\s*)(?:sample|example)s?\b/i;

/** Sections that begin with a heading such as `## Example 1` go, up to the next heading that is no deeper and of no example. */
function withoutExamples(text: string): { text: string; hadExamples: boolean } {
	const kept: string[] = [];
	let cut: number | undefined;
	let hadExamples = false;
	for (const line of text.split('\n')) {
		const example = exampleHeading.exec(line);
		const level = /^\s*(#+)\s/.exec(line)?.[1]?.length ?? (/^\s*\*\*[^*]+\*\*:?\s*$/.test(line) ? 7 : undefined);
		if (example !== null) {
			cut = example[1]?.length ?? 7;
			hadExamples = true;
		} else if (cut !== undefined && level !== undefined && level <= cut) cut = undefined;
		if (cut === undefined) kept.push(line);
	}
	return { text: kept.join('\n'), hadExamples };
}
