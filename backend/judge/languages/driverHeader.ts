import { changesOf, type ClassSignature, isClass, resultTypeOf, type Signature } from '#contract/signature.ts';

/** What a driver that compiles the source itself has to know; it goes onto its second line. */
export function driverHeader(
	source: string,
	signature: Signature,
	spell: (name: string) => string,
): Readonly<Record<string, unknown>> {
	const changed = changedParameter(signature);
	if (isClass(signature))
		return { source, name: signature.name, returns: 'results', class: classHeader(signature, spell) };
	return {
		source,
		name: spell(signature.name),
		parameters: signature.parameters.map(({ type }) => type),
		returns: resultTypeOf(signature),
		// Which argument is the result: it is changed in place.
		...(changed >= 0 && { changes: changed }),
	};
}

/** The place of the parameter that is changed in place; -1 when the result is returned. */
export function changedParameter(signature: Signature): number {
	return signature.parameters.findIndex(({ name }) => name === changesOf(signature));
}

/** What a driver has to know of a class. */
export interface ClassHeader {
	/** Types of what the constructor takes. */
	parameters: string[];
	/** By the name in a call. */
	methods: Readonly<Record<string, { name: string; parameters: string[]; returns: string }>>;
}

export function classHeader({ parameters, methods }: ClassSignature, spell: (name: string) => string): ClassHeader {
	const typesOf = (of: ClassSignature['parameters']): string[] => of.map(({ type }) => type);
	const entries = methods.map(
		(method) =>
			[
				method.name,
				{ name: spell(method.name), parameters: typesOf(method.parameters), returns: method.returns.type },
			] as const,
	);
	return { parameters: typesOf(parameters), methods: Object.fromEntries(entries) };
}
