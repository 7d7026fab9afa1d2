import { typesMax } from '#contract/drafts.ts';
import { TypeName } from '#contract/signature.ts';

/** Types of a signature, with commas between them; undefined when one of them is none, or there are too many. */
export function typesFromText(text: string): string[] | undefined {
	const names = text
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
	const isUsable = names.length <= typesMax && names.every((name) => TypeName.safeParse(name).success);
	return isUsable ? names : undefined;
}
