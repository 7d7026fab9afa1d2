import type { LanguageId } from '#contract/ids.ts';
import { isClass, type Signature } from '#contract/signature.ts';
import { languages } from '#judge/languages/languages.ts';

/** The name of a challenge's function or class in a language's own spelling: `pairWithSum` is `pair_with_sum` in Python. */
export function functionName(signature: Signature, language: LanguageId): string {
	return isClass(signature) ? signature.name : languages[language].spell(signature.name);
}
