import { resultTypeOf, type Signature } from '#contract/signature.ts';

/** What a driver that compiles the source itself has to know; it goes onto its second line. */
export function driverHeader(
	source: string,
	signature: Signature,
	spell: (name: string) => string,
): Readonly<Record<string, unknown>> {
	const changed = changedParameter(signature);
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
export function changedParameter({ parameters, returns }: Signature): number {
	return parameters.findIndex(({ name }) => name === returns.changes);
}
