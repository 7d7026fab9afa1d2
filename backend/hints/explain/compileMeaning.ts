/** What the compilers' words for the usual slips come down to; the first that fits. */
const meanings: readonly (readonly [RegExp, string])[] = [
	[
		/was never closed|unclosed|unterminated|unexpected EOF|end of (?:file|input)|reached end of file|missing terminating/i,
		'Something was opened and not closed: a bracket, a brace or a quote. The place named is where it was missed, or where it was opened.',
	],
	[
		/indent|unindent|TabError/i,
		'The indentation does not say which block a line belongs to. Are tabs and spaces mixed, or is a line one step too far in or out?',
	],
	[
		/expected ['‘"`]?[;:,)}\]]|missing ['‘"`]?[;:,)}\]]/i,
		'A sign is missing, and it is noticed only at the next thing that does not fit. Look at the end of what stands before this place.',
	],
	[
		/was not declared|undeclared|cannot find (?:symbol|name|value|type|function)|undefined:|is not defined|not found in this scope|use of undeclared|unknown type name/i,
		'A name is used that is not known here. Is it spelt as where it was made, made before this line, and made in a block that is still open? Or is an import missing?',
	],
	[
		/declared and not used|imported and not used|never used/i,
		'Something is made here and then never used; this language does not let that pass. Use it or take it out.',
	],
	[
		/missing return|not all (?:code )?paths|control reaches end/i,
		'There is a way through the function that ends without a return. What is returned when no condition holds?',
	],
	[
		/borrow|moved value|does not live long enough|value used here after move/i,
		'A value is used after it was handed on, or while somebody else holds it. Who owns it at this line?',
	],
	[
		/incompatible types|mismatched types|cannot (?:be )?convert|cannot use .* as|no match for|invalid operands|is not assignable|lossy conversion/i,
		'Two types do not go together. Which type has each side here, and which one is wanted?',
	],
	[
		/too (?:few|many) arguments|no matching (?:function|constructor)|not enough arguments|cannot be applied to given types/i,
		'A function is called with other arguments than it takes. Compare the call with where the function is written.',
	],
	[
		/Unexpected (?:token|identifier)|invalid syntax|illegal start|syntax error/i,
		'Here the text stops making sense to the compiler. The slip is often a little before this place: a sign or a word that is missing or too many.',
	],
];

/** Undefined for words that are none of the usual ones. */
export function compileMeaning(message: string): string | undefined {
	return meanings.find(([form]) => form.test(message))?.[1];
}
