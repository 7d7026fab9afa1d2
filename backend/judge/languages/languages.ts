import type { LanguageId } from '#contract/ids.ts';
import { c } from './c.ts';
import { cpp } from './cpp.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { javascript } from './javascript.ts';
import type { Language } from './language.ts';
import { python } from './python.ts';
import { rust } from './rust.ts';
import { typescript } from './typescript.ts';

/** A Record, so that naming a language in the contract without describing it here does not compile. */
export const languages: Readonly<Record<LanguageId, Language>> = {
	python,
	javascript,
	typescript,
	java,
	cpp,
	c,
	go,
	rust,
};
