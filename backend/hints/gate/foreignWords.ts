/** So many words say which language they are in. */
const wordsMin = 8;
/** In English prose nearly every second word is one of these; in a text full of names and numbers still one in six. */
const littleShare = 0.15;
/** Of letters that are none of the Latin alphabet a few may be quoted. */
const otherLettersMax = 6;

const little = new Set(
	(
		'the a an of to in is it and or not on at by for from with as that this these those be are was were has have had do does did if then than when where ' +
		'what which who whom how why you your it its they them their there here one two no all each every any more most only so but can could will would should ' +
		'may might must into out up down after before between first last again same other another look see take try what happens think'
	).split(' '),
);

/**
 * Whether a text's words are in a language that the gate can't read: a hint in it would be looked at by nobody. Code and quotes between back-ticks are not
 * looked at here.
 */
export function isForeignProse(text: string): boolean {
	const prose = text.replace(/^ {0,3}```[\s\S]*?^ {0,3}```/gm, ' ').replace(/`[^`\n]*`|"[^"\n]*"/g, ' ');
	const letters = prose.match(/\p{L}/gu) ?? [];
	const others = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
	if (others.length > otherLettersMax) return true;
	const words = (prose.toLowerCase().match(/[\p{L}']+/gu) ?? []).filter((word) => word.length > 1 || word === 'a');
	if (words.length < wordsMin) return false;
	return words.filter((word) => little.has(word)).length < littleShare * words.length;
}
