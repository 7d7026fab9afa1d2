import type { SmallFile } from '#contract/challengeFile.ts';
import { resultTypeOf, inputParameters, type Signature } from '#contract/signature.ts';
import { type CheckResult, checked, type Finding } from '../finding.ts';
import type { ParsedChallenge } from '../parsedChallenge.ts';

/** As much of another challenge as it takes to see whether this one is the same again. */
export interface OtherChallenge {
	/** Where it lies, for the message. */
	place: string;
	id: string;
	title: string;
	statement: string;
	signature: Signature;
	/** Its small.json; empty when it has none yet. */
	small: SmallFile['cases'];
}

/** Two statements that share this much of their three-word runs (Jaccard index) tell the same. */
const sharedShare = 0.5;

/** So many common small inputs with the same outputs are no accident, unless nearly all outputs are the same one. */
const commonInputs = { fewest: 30, mostWithOneOutput: 0.8 };

/** No other challenge has the same id or title, nearly the same statement, or the same outputs. */
export function checkNearDuplicates(
	parsed: ParsedChallenge,
	small: SmallFile['cases'],
	others: readonly OtherChallenge[],
): CheckResult {
	const { challenge, statement, lineOf } = parsed;
	const findings: Finding[] = [];
	for (const other of others) {
		const find = (file: string, line: number, message: string): void => {
			findings.push({ file, line, message: `${message} (${other.place}).` });
		};
		if (other.id === challenge.id) find('challenge.json', lineOf(['id']), 'Another challenge has this id');
		else if (other.title.toLowerCase() === challenge.title.toLowerCase()) {
			find('challenge.json', lineOf(['title']), `${other.id} has the same title`);
		}
		const share = overlap(shingles(statement), shingles(other.statement));
		if (share >= sharedShare) {
			const percent = (share * 100).toFixed(0);
			find('statement.md', 1, `The statement shares ${percent} % of its three-word runs with ${other.id}`);
		} else if (isSameFunction(challenge.signature, small, other)) {
			find('challenge.json', lineOf(['signature']), `It gives the same outputs as ${other.id}`);
		}
	}
	return checked('near duplicates', findings, `${String(others.length)} others`);
}

function shingles(text: string): Set<string> {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Set(words.slice(2).map((word, place) => `${words[place] ?? ''} ${words[place + 1] ?? ''} ${word}`));
}

/** The Jaccard index of two sets: what they have in common over what they have together. */
function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
	const common = [...left].filter((item) => right.has(item)).length;
	const together = left.size + right.size - common;
	return together === 0 ? 0 : common / together;
}

function isSameFunction(signature: Signature, small: SmallFile['cases'], other: OtherChallenge): boolean {
	const typesOf = (one: Signature): string =>
		[...inputParameters(one).map(({ type }) => type), resultTypeOf(one)].join();
	if (typesOf(signature) !== typesOf(other.signature)) return false;
	const theirs = new Map(other.small.map(({ input, output }) => [JSON.stringify(input), JSON.stringify(output)]));
	const counts = new Map<string, number>();
	let common = 0;
	for (const { input, output } of small) {
		const expected = theirs.get(JSON.stringify(input));
		if (expected === undefined) continue;
		if (expected !== JSON.stringify(output)) return false;
		common += 1;
		counts.set(expected, (counts.get(expected) ?? 0) + 1);
	}
	return common >= commonInputs.fewest && Math.max(...counts.values()) <= common * commonInputs.mostWithOneOutput;
}
