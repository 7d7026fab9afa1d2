import type { Words } from '#messages';
import type { PageWord } from './words.ts';

/** Puts a word of a page into the learner's language; `{0}`, `{1}`, ... are replaced by the values. */
export type Translate<Word extends string = PageWord> = (word: Word, ...values: (string | number)[]) => string;

export function translator<Word extends string = PageWord>(words: Words): Translate<Word> {
	return (word, ...values) =>
		(words[word] ?? word).replace(/\{(\d)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}
