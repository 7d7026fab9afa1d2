import type { Tokens } from '#backend/forge/costUsd.ts';
import { strictJsonSchema } from '#backend/forge/providers/schemaDialects.ts';
import { wireSchemaOf } from '#backend/forge/providers/wireSchema.ts';
import { type Kernel, kernelSignature } from '#backend/forge/variant/kernel.ts';
import { VariantDraft } from '#backend/forge/variant/variantDraft.ts';
import { storyConstraints, variantPrompt, variantSystem } from '#backend/forge/variant/variantPrompt.ts';
import { isClass } from '#contract/signature.ts';
import type { TokenCount } from './tokenCount.ts';

/**
 * What one question for a new story takes: the mean over all kernels that can get one. A story is to be about as long as its kernel's, so the kernel's own words are counted as the answer.
 * @throws Error where none of them is a kernel
 */
export function variantTokens(
	challenges: readonly Omit<Kernel, 'files'>[],
	tokens: TokenCount,
): Tokens & { kernels: number } {
	const kernels = challenges
		.filter(({ file }) => !isClass(file.signature))
		.map((challenge): Kernel => ({ ...challenge, files: new Map() }));
	if (kernels.length === 0) throw new Error('there is no kernel to tell anew');
	const same = tokens.of(variantSystem) + tokens.of(JSON.stringify(strictJsonSchema(wireSchemaOf(VariantDraft))));
	const mean = (of: (kernel: Kernel) => number): number =>
		kernels.reduce((sum, kernel) => sum + of(kernel), 0) / kernels.length;
	return {
		tokensIn: same + mean((kernel) => tokens.of(variantPrompt(kernel))),
		tokensOut: mean((kernel) => tokens.of(JSON.stringify(ownWords(kernel)))),
		kernels: kernels.length,
	};
}

function ownWords(kernel: Kernel): VariantDraft {
	const { file, statement } = kernel;
	const { name, parameters } = kernelSignature(kernel);
	return {
		title: file.title,
		statement,
		functionName: name,
		parameterNames: parameters.map((parameter) => parameter.name),
		constraints: storyConstraints(kernel),
		hints: [...file.hints],
	};
}
