import * as z from 'zod';

const line = (description: string) => z.string().max(400).meta({ description });

/** What a model is asked for: words and names. Everything else of a variant is its kernel's. */
export const VariantDraft = z.strictObject({
	title: line('two to five words of the new story'),
	statement: z.string().max(8_000).meta({ description: 'Markdown: the same task in the new story' }),
	functionName: line('camelCase'),
	parameterNames: z.array(line('camelCase')).max(8).meta({ description: 'one for each parameter, in their order' }),
	constraints: z.array(line('told in the new story')).max(12).meta({ description: 'those of the kernel, in order' }),
	hints: z.array(z.string().max(1_000)).max(8).meta({ description: 'the four of the kernel, told in the new story' }),
});
export type VariantDraft = z.infer<typeof VariantDraft>;
