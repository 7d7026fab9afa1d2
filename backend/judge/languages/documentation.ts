import type { Signature } from '#contract/signature.ts';

/** One line for each parameter that is described, in a language's own spelling of its name and type. */
export function describedParameters(
	signature: Signature,
	line: (name: string, type: string, description: string) => string,
): string[] {
	return signature.parameters.flatMap(({ name, type, description }) =>
		description === undefined ? [] : [line(name, type, description)],
	);
}
