import type { DraftFinding } from '#contract/drafts.ts';
import type { Finding } from '#proof/finding.ts';
import { shortText } from '../../platform/promptData.ts';
import type { ChallengeDraft } from '../challengeDraft.ts';
import { wrongFile, wrongHeaderLines } from '../draftFolder.ts';

const messageMax = 400;

/** Fields of a draft that are files of their own. */
const fileOfField: Readonly<Record<string, string>> = {
	statement: 'statement.md',
	editorial: 'editorial.md',
	reference: 'reference.py',
	brute: 'brute.py',
	generator: 'generator.py',
	validator: 'validator.py',
};

/** Findings by file and line of the folder; some checks name the field of the model's answer instead. Each is told once. */
export function draftFindings(draft: ChallengeDraft, findings: readonly Finding[]): DraftFinding[] {
	const told = findings.map((finding) => inFolder(draft, finding));
	return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()];
}

function inFolder(draft: ChallengeDraft, { file, line, message }: Finding): DraftFinding {
	const text = shortText(message, messageMax);
	if (/\.(?:py|md|json)$/.test(file)) return { file, line, message: text };
	const own = fileOfField[file];
	if (own !== undefined) return { file: own, line, message: text };
	const wrong = Number(/^wrongSolutions\[(\d+)\]/.exec(file)?.[1] ?? Number.NaN);
	if (draft.wrongSolutions[wrong] !== undefined) {
		return { file: wrongFile(wrong), line: line + wrongHeaderLines, message: text };
	}
	if (file.startsWith('wrong')) return { file: 'wrong', line: 1, message: text };
	if (file.startsWith('edgeInputs')) return { file: 'generator.py', line: 1, message: `${file}: ${text}` };
	return { file: 'challenge.json', line: 1, message: `${file}: ${text}` };
}
