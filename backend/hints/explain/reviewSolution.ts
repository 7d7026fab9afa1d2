import type { Explanation } from '#contract/hints.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { Growth, JudgeReport } from '#contract/judging.ts';
import { neutralText } from '../gate/neutralTokens.ts';
import { namingRemark } from './namingRemark.ts';

type Part = Explanation['parts'][number];

/** A short review of an accepted solution: how its time grows beside what is reached, one thing to simplify, one about names. Measured and counted, no model. */
export function reviewSolution(
	{ verdict, growth }: JudgeReport,
	{ language, source }: { language: LanguageId; source: string },
	promised: string,
): Explanation {
	const parts: Part[] = [];
	if (growth !== undefined) parts.push({ about: 'growth', text: growthRemark(growth, promised) });
	const simpler = simplifyRemark(source, language);
	if (simpler !== undefined) parts.push({ about: 'simplify', text: simpler });
	const naming = namingRemark(source, language);
	if (naming !== undefined) parts.push({ about: 'naming', text: naming });
	return { verdict, parts };
}

function growthRemark(growth: Growth, promised: string): string {
	if (growth.kind === 'notMeasurable')
		return `How its time grows could not be measured here; ${promised} is reached by the solution of the challenge.`;
	const { growth: measured, confidence, largest } = growth;
	const head = `Measured up to a size of ${largest.toLocaleString('en-US')}, its time grows like ${measured}`;
	const unsure = confidence < 0.7 ? ', as far as that can be told' : '';
	const same = normal(measured) === normal(promised);
	return `${head}${unsure}. ${same ? 'That is what the challenge has in mind.' : `The solution of the challenge reaches ${promised}.`}`;
}

function normal(growth: string): string {
	return growth.replace(/\s+/g, '').replace('²', '^2').toLowerCase();
}

/** Each with a pattern over the source and what to do about it; the first that is there is told. */
const simplifications: readonly {
	found: (source: string, language: LanguageId) => number;
	text: (line: number) => string;
}[] = [
	{
		found: (source) =>
			lineOf(
				source,
				/\bif\b[^\n]*[:{]?\s*\n?\s*return (?:true|false);?\s*\}?\s*\n?\s*(?:else\s*[:{]?\s*)?return (?:true|false)/i,
			),
		text: (line) =>
			`From line ${line} on a condition is turned into true and false by hand: it is that value already, so it can be returned itself.`,
	},
	{
		found: (source) => lineOf(source, /[=!]==?\s*(?:true|false|True|False)\b/),
		text: (line) => `Line ${line} compares with true or false; the value itself, or its negation, says the same.`,
	},
	{
		found: (source) => repeatedLine(source),
		text: (line) => `Line ${line} does what an earlier line does word for word. Could the two ways meet before it?`,
	},
	{
		found: (source) => deepest(source),
		text: (line) =>
			`Line ${line} lies five levels deep. An early return, a \`continue\` or a function of its own would make the way to it shorter.`,
	},
	{
		found: (source) => longFunction(source),
		text: (line) =>
			`From line ${line} on there are more than forty lines in one piece. Is there a part with a name of its own?`,
	},
	{
		found: (source, language) =>
			language === 'python' ? lineOf(source, /for \w+ in range\(len\((\w+)\)\):(?![\s\S]{0,400}\[\w+ [-+] 1\])/) : 0,
		text: (line) =>
			`Line ${line} walks over indices. If only the elements matter, walk over them; if both do, \`enumerate\` gives both.`,
	},
];

/** The first thing worth making simpler; undefined when nothing stands out. */
export function simplifyRemark(source: string, language: LanguageId): string | undefined {
	for (const { found, text } of simplifications) {
		const line = found(source, language);
		if (line > 0) return text(line);
	}
	return undefined;
}

/** From 1; 0 where the form does not occur. */
function lineOf(source: string, form: RegExp): number {
	const match = form.exec(source);
	return match === null ? 0 : source.slice(0, match.index).split('\n').length;
}

/** A long line that stands twice within ten lines. */
function repeatedLine(source: string): number {
	const lines = source.split('\n').map((line) => line.trim());
	const at = lines.findIndex(
		(line, index) =>
			neutralText(line).split(' ').length >= 8 && lines.slice(Math.max(0, index - 10), index).includes(line),
	);
	return at + 1;
}

function deepest(source: string): number {
	const unit = /^\t/m.test(source) ? 1 : /^ {4}\S/m.test(source) ? 4 : 2;
	return source.split('\n').findIndex((line) => line.trim() !== '' && /^\s*/.exec(line)?.[0].length === 6 * unit) + 1;
}

function longFunction(source: string): number {
	let length = 0;
	for (const [at, line] of source.split('\n').entries()) {
		if (/^\S/.test(line)) length = 0;
		if (line.trim() !== '') length += 1;
		if (length > 41) return at + 2 - length;
	}
	return 0;
}
