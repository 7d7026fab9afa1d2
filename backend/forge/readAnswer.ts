import type * as z from 'zod';
import type { ProviderAnswer } from './providers/modelProvider.ts';
import { ProviderFailure } from './providers/providerFailure.ts';
import { type WireSchema, withoutStandInNulls } from './providers/wireSchema.ts';

/**
 * The value in a model's text. No provider's promise to keep to the schema is trusted.
 * @throws ProviderFailure `empty`, `notJson` or `misfit`, with what was used up
 */
export function readAnswer<Value>(answer: ProviderAnswer, schema: z.ZodType<Value>, wire: WireSchema): Value {
	const { tokensIn, tokensOut } = answer;
	if (answer.text.trim() === '') throw new ProviderFailure('empty', { tokensIn, tokensOut });
	const result = schema.safeParse(withoutStandInNulls(jsonIn(answer), wire));
	if (result.success) return result.data;
	// Names of members are ours; what the model put there stays out.
	const where = result.error.issues[0]?.path.filter((step) => typeof step === 'string').join('.');
	throw new ProviderFailure('misfit', { detail: isOurs(where, wire) ? where : undefined, tokensIn, tokensOut });
}

function jsonIn({ text, tokensIn, tokensOut }: ProviderAnswer): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) throw new ProviderFailure('notJson', { tokensIn, tokensOut });
		throw error;
	}
}

function isOurs(path: string | undefined, wire: WireSchema): path is string {
	const [first] = path?.split('.') ?? [];
	return wire.kind === 'object' && wire.members.some(({ name }) => name === first);
}
