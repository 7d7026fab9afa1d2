import type { Words } from '#messages';
import type { PageWord } from './words.ts';

/** Puts a word of the page into the learner's language; `{0}`, `{1}`, ... are replaced by the values. */
export type Translate = (word: PageWord, ...values: (string | number)[]) => string;

export function translator(words: Words): Translate {
	return (word, ...values) =>
		(words[word] ?? word).replace(/\{(\d)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}
