import type { Diagnostic } from '#contract/judging.ts';
import type { CompilerOutput, FailedCompile } from '../languages/compileToBinary.ts';
import type { Prepared } from '../languages/language.ts';
import type { Built } from './debugLanguage.ts';

type Rejected = Extract<Built, { kind: 'rejected' }>;

/** What the judge's way to reject a solution needs, of a compiler that no limit ended. */
export function failedCompile(said: CompilerOutput, words: string): FailedCompile {
	return { said, words, limit: undefined, limitMs: 0, ms: 0 };
}

/** The first error of a solution that the judge would reject. */
export function rejection({ compile }: Extract<Prepared, { kind: 'rejected' }>): Rejected {
	return { kind: 'rejected', ...firstError(compile.diagnostics) };
}

function firstError(diagnostics: readonly Diagnostic[]): { line: number; message: string } {
	const first = diagnostics.find(({ severity }) => severity === 'error');
	return { line: first?.line ?? 1, message: first?.message ?? 'The compiler gave up without naming a place.' };
}
