import type { LanguageId } from '#contract/ids.ts';

/** A piece of code out of a hint. */
export interface CodePiece {
	lines: string[];
	/** What a fence says of its language; undefined where nothing is said. */
	language: string | undefined;
}

/** Whatever in a text could be put into a file: fenced and indented blocks, code between back-ticks, and code that stands in a sentence as it is. */
export function codePieces(text: string, names: ReadonlySet<string>): CodePiece[] {
	const fences = [
		...text.matchAll(/^ {0,3}(?:```|~~~)[ \t]*([\w+#-]*)[^\n]*\n([\s\S]*?)(?:^ {0,3}(?:```|~~~)|(?![\s\S]))/gm),
	];
	// A row of a table shows values.
	const prose = fences.reduce((rest, [fence]) => rest.replace(fence, '\n'), text).replace(/^\s*\|.*\|\s*$/gm, '');
	const inline = [...prose.matchAll(/`+([^`\n]+)`+/g)].flatMap(([, code]) => (code === undefined ? [] : [[code]]));
	const operators = [...prose.matchAll(/(?:^|\s)([<>]=?|[!=]==?)(?=[\s.,;:!?]|$)/g)].map(([, operator]) => [
		operator ?? '',
	]);
	const unmarked = prose.replace(/`+[^`\n]+`+/g, ' … ');
	return [
		...fences.map(([, language, code]) => ({
			lines: blockLines(code ?? ''),
			language: language === undefined || language === '' ? undefined : language.toLowerCase(),
		})),
		...[...inline, ...operators, ...blocksOf(prose), ...spansOf(unmarked, names)].map((lines) => ({
			lines,
			language: undefined,
		})),
	].filter(({ lines }) => lines.length > 0);
}

/** Names and aliases that fences use. */
const fenceNames: Readonly<Record<LanguageId, readonly string[]>> = {
	python: ['python', 'py', 'python3'],
	javascript: ['javascript', 'js', 'node', 'jsx'],
	typescript: ['typescript', 'ts', 'tsx'],
	java: ['java'],
	cpp: ['cpp', 'c++', 'cxx', 'cc'],
	c: ['c', 'h'],
	go: ['go', 'golang'],
	rust: ['rust', 'rs'],
};

/** Whether a fence names another language than this one; JavaScript and TypeScript understand each other. */
export function isForeign(fence: string | undefined, language: LanguageId): boolean {
	if (fence === undefined || ['text', 'txt', 'plain', 'plaintext', 'console', 'output', 'json'].includes(fence))
		return false;
	const own: LanguageId[] = [language];
	if (language === 'typescript') own.push('javascript');
	if (language === 'cpp') own.push('c');
	return !own.some((one) => fenceNames[one].includes(fence));
}

function blockLines(code: string): string[] {
	const lines = code.split('\n').map((line) => line.trimEnd());
	while (lines[0] === '') lines.shift();
	while (lines.at(-1) === '') lines.pop();
	return lines;
}

/** Lines in a row of which each looks like code by itself. */
function blocksOf(text: string): string[][] {
	const blocks: string[][] = [];
	let block: string[] = [];
	for (const line of [...text.split('\n'), '']) {
		if (isCodeLine(line)) {
			block.push(line);
			continue;
		}
		if (block.length >= 2) blocks.push(block);
		block = [];
	}
	return blocks;
}

function isCodeLine(line: string): boolean {
	const code = line.trim();
	if (/^[}\])]+;?$/.test(code)) return true;
	return /[:;{}]$/.test(code) &&
		/^(?:if|for|while|else|elif|def|function|return|switch|do|try|class|\w+ \w+\()/.test(code)
		? true
		: /^(?:return\b.*|[\w.[\]\s,*]+\s*[-+*/%|&^]?=(?!=).+|[\w.]+\(.*\);?|(?:continue|break|else:?);?)$/.test(code) &&
				!/[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(code);
}

const keywords = new Set([
	'if',
	'not',
	'or',
	'and',
	'in',
	'return',
	'for',
	'else',
	'while',
	'elif',
	'is',
	'none',
	'null',
	'true',
	'false',
]);

/** Runs of words in a sentence that are code, as far as one can tell without marks around them. */
function spansOf(text: string, names: ReadonlySet<string>): string[][] {
	const spans: string[][] = [];
	for (const sentence of text.split('\n')) {
		const words = sentence.split(/\s+/);
		let span: string[] = [];
		for (const [at, word] of [...words, ''].entries()) {
			const bare = word.replace(/[,.:;!?]+$/, '');
			const isNear = isOperator(words[at - 1]) || isOperator(words[at + 1]);
			const isName = names.has(bare) && (isNear || bare.length <= 2 || /_|[a-z][A-Z]/.test(bare));
			if (isCodeWord(bare) || isName || keywords.has(bare.toLowerCase()) || (word !== '' && openBrackets(span) > 0)) {
				span.push(word);
			} else if (span.length > 0) {
				spans.push(...trimmed(span));
				span = [];
			}
		}
	}
	return spans;
}

function isOperator(word: string | undefined): boolean {
	return word !== undefined && /^(?:[-+*/%|&^<>=!]=?|===?|!==|<<|>>|&&|\|\||\/\/|\*\*|[-+*/%|&^]=)$/.test(word);
}

function openBrackets(span: readonly string[]): number {
	const text = span.join(' ');
	const count = (form: RegExp): number => text.match(form)?.length ?? 0;
	return count(/[([{]/g) - count(/[)\]}]/g);
}

function isCodeWord(word: string): boolean {
	return /[()[\]=<>+*/%&|^!_{}]|^-$|^-?\d+$|^["'].*["']$|\w\.\w+\(/.test(word);
}

/** Without the words around it that only join sentences; nothing unless an operator or a call is left. */
function trimmed(span: readonly string[]): string[][] {
	const words = [...span];
	while (words.length > 0 && /^(?:and|or|is|in|else|for)$/i.test(words[0] ?? '')) words.shift();
	while (words.length > 0 && /^(?:and|or|if|is|in|for|not|while|else)[,.:]?$/i.test(words.at(-1) ?? '')) words.pop();
	const code = words.join(' ').replace(/[.,;!?]+$/, '');
	// "and" may join two pieces or be a part of one.
	const parts = code.split(/,?\s(?:and|or)\s/);
	return [...new Set([code, ...parts])].filter((one) => /[=<>+*/%&|^([]/.test(one)).map((one) => [one]);
}
