import { AppError } from '#contract/appError.ts';
import type { LanguageId } from '#contract/ids.ts';
import { isClass, parametersWithin, type Signature } from '#contract/signature.ts';
import { isRealSandbox } from '#judge/checkTrust.ts';
import type { Judge } from '#judge/judge.ts';
import { functionName } from '#proof/functionName.ts';
import type { Reference } from './codeOverlap.ts';
import { codePieces, isForeign } from './codePieces.ts';
import { isExampleInput } from './exampleInput.ts';
import type { ClassTarget } from './methodsInFile.ts';
import { piecesInFile } from './piecesInFile.ts';
import { type CandidateHint, readHint, type Refusal } from './readHint.ts';
import { withoutShownElsewhere } from './shownElsewhere.ts';
import { someFileMends, type TriedChallenge, yardstickFor } from './tryInFile.ts';

/** What the gate needs of a challenge. */
export interface GatedChallenge {
	references: readonly Reference[];
	statement: string;
	tried: TriedChallenge;
}

/** The learner's file. */
export interface LearnerFile {
	language: LanguageId;
	code: string;
}

/** What could not be tried by then is not shown. */
const tryMs = 20_000;

export type GateVerdict = { kind: 'passed' } | { kind: 'refused'; reason: Refusal };

/**
 * Whether a hint may be shown. Nothing that a model wrote reaches a learner before it passed: read first, and then any code in it is put into the
 * learner's file and run in a sandbox as a stranger's.
 * @throws AppError `cancelled`, `stopping`
 */
export async function gateHint(
	judge: Judge,
	hint: CandidateHint,
	{ challenge, file }: { challenge: GatedChallenge; file: LearnerFile },
	signal: AbortSignal,
): Promise<GateVerdict> {
	const { references, statement, tried } = challenge;
	const reason =
		readHint(hint, { references, statement, ...file }) ??
		(await tryHint(judge, hint, { tried, references, ...file }, signal));
	return reason === undefined ? { kind: 'passed' } : { kind: 'refused', reason };
}

async function tryHint(
	judge: Judge,
	hint: CandidateHint,
	{ tried, references, language, code }: LearnerFile & Pick<GatedChallenge, 'tried' | 'references'>,
	signal: AbortSignal,
): Promise<Refusal | undefined> {
	const text = withoutShownElsewhere([...hint.shown, hint.text].join('\n\n'), code, references);
	const own = code.split('\n').map(withoutSpace);
	const parameters = parametersWithin(tried.signature).map(({ name }) => name);
	const pieces = codePieces(text, new Set(code.match(/[A-Za-z_]\w*/g)))
		.filter((piece) => !isForeign(piece.language, language))
		.filter(({ lines }) => !isExampleInput(lines.join(' '), parameters))
		// Who quotes the learner's own code changes nothing.
		.filter(({ lines }) => !lines.every((line) => isQuoted(withoutSpace(withoutRemark(line, language)), own)));
	const files = piecesInFile(code, pieces, targetOf(tried.signature, language), language);
	if (files.length === 0) return undefined;
	if (!isRealSandbox(judge.tier().tier)) return 'cannotTry';
	const inTime = AbortSignal.any([signal, AbortSignal.timeout(tryMs)]);
	try {
		const yardstick = await yardstickFor(judge, tried, { language, source: code }, inTime);
		if (yardstick === undefined) return undefined;
		return (await someFileMends(judge, tried, language, files, yardstick, inTime)) ? 'mendsCode' : undefined;
	} catch (error) {
		if (!(error instanceof AppError) || signal.aborted || error.code === 'stopping') throw error;
		return 'cannotTry';
	}
}

function targetOf(signature: Signature, language: LanguageId): string | ClassTarget {
	if (!isClass(signature)) return functionName(signature, language);
	return { name: signature.name, methods: signature.methods.map(({ name }) => name) };
}

/** A whole line of the learner's, or a part of one that is not just a sum without its end: leaving something out may mend it. */
function isQuoted(piece: string, own: readonly string[]): boolean {
	const isOneThing = /^[\w.]+(?:\([^()]*\)|\[[^[\]]*\])*$/.test(piece);
	return own.some((line) => {
		const at = line.indexOf(piece);
		const [before, after] = [line[at - 1] ?? '', line[at + piece.length] ?? ''];
		return at >= 0 && (isOneThing || line === piece || !(/[-+*/%<>=]/.test(before) || /[-+*/%<>=]/.test(after)));
	});
}

/** Without what a hint says about a line behind it. */
function withoutRemark(line: string, language: LanguageId): string {
	return line.replace(language === 'python' ? /\s#\s.*$/ : /\s\/\/\s.*$/, '');
}

function withoutSpace(text: string): string {
	return text.replace(/\s+/g, '');
}
