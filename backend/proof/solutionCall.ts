import { inputParameters, isClass, resultTypeOf, type Signature } from '#contract/signature.ts';
import { changedParameter, type ClassHeader, classHeader } from '#judge/languages/driverHeader.ts';
import { languages } from '#judge/languages/languages.ts';
import { functionName } from './functionName.ts';

/** What the Python tools need to know in order to call a solution. */
export interface SolutionCall {
	/** Types of what an input consists of. */
	kinds: string[];
	returns: string;
	/** The place of the argument that is changed in place. */
	changes: number | null;
	name: string;
	/** Of a class, of which an input makes calls. */
	class: ClassHeader | null;
}

export function solutionCall(signature: Signature): SolutionCall {
	const changed = changedParameter(signature);
	return {
		kinds: inputParameters(signature).map(({ type }) => type),
		returns: resultTypeOf(signature),
		changes: changed < 0 ? null : changed,
		name: functionName(signature, 'python'),
		class: isClass(signature) ? classHeader(signature, languages.python.spell) : null,
	};
}
