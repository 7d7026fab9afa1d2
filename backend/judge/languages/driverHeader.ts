import type { Signature } from '#contract/signature.ts';

/** What a driver that compiles the source itself has to know; it goes onto its second line. */
export function driverHeader(
	source: string,
	signature: Signature,
	spell: (name: string) => string,
): Readonly<Record<string, unknown>> {
	return {
		source,
		name: spell(signature.name),
		parameters: signature.parameters.map(({ type }) => type),
		returns: signature.returns.type,
	};
}
