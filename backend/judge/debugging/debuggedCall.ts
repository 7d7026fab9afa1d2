import { isClass, type Signature } from '#contract/signature.ts';
import type { Input } from '#contract/value.ts';
import { changedParameter, type ClassHeader, classHeader } from '../languages/driverHeader.ts';
import type { Language } from '../languages/language.ts';

/** What the program of a language that is not compiled has to know; it stands in it as a text of JSON. */
export interface DebuggedCall {
	/** As the language spells it. */
	name: string;
	/** Types of the parameters; none of a class. */
	parameters: string[];
	/** Of a class, whose calls are the input. */
	class?: ClassHeader;
	/** In JSON form. */
	input: Input;
	/** Which argument is the result: it is changed in place. -1 when the result is returned. */
	changes: number;
}

export function debuggedCall({ spell }: Pick<Language, 'spell'>, signature: Signature, input: Input): DebuggedCall {
	if (isClass(signature)) {
		return { name: signature.name, parameters: [], class: classHeader(signature, spell), input, changes: -1 };
	}
	const parameters = signature.parameters.map(({ type }) => type);
	return { name: spell(signature.name), parameters, input, changes: changedParameter(signature) };
}
