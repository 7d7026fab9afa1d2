import { AppError } from '#contract/appError.ts';
import type { DebugAnswer, DebugRequest } from '#contract/debugging.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { Input } from '#contract/value.ts';
import { changedParameter } from './driverHeader.ts';
import { findInputMisfit } from '../signature/findMisfit.ts';
import { javascriptDebugProgram } from './javascriptDebugProgram.ts';
import { languages } from './languages.ts';
import { pythonDebugProgram } from './pythonDebugProgram.ts';

/** What a debugging program has to know; it stands in it as a text of JSON. */
export interface DebuggedCall {
	/** As the language spells it. */
	name: string;
	/** Types of the parameters. */
	parameters: string[];
	/** In JSON form. */
	input: Input;
	/** Which argument is the result: it is changed in place. -1 when the result is returned. */
	changes: number;
}

/** Languages whose solutions a script can load as they are. */
const programs: Partial<Record<LanguageId, { ending: string; program: (call: DebuggedCall) => string }>> = {
	javascript: { ending: '.cjs', program: javascriptDebugProgram },
	python: { ending: '.py', program: pythonDebugProgram },
};

/**
 * A program that loads a solution's file, which its first argument names, unchanged and calls its function once with exactly this input, decoded as the judge's
 * driver does.
 * @throws AppError `badRequest` when the input is not of the signature
 */
export function debugProgramOf({ language, signature, input }: DebugRequest): DebugAnswer {
	const misfit = findInputMisfit(input, signature);
	if (misfit !== undefined) throw new AppError('badRequest', `This case does not fit: ${misfit}.`);
	const known = programs[language];
	if (known === undefined) return { kind: 'notPossible' };
	const name = languages[language].spell(signature.name);
	const parameters = signature.parameters.map(({ type }) => type);
	const text = known.program({ name, parameters, input, changes: changedParameter(signature) });
	return { kind: 'program', fileName: `debug-${signature.name}${known.ending}`, text };
}
