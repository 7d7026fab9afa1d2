/** What the runtimes' words for the usual crashes come down to; the first that fits. */
const meanings: readonly (readonly [RegExp, string])[] = [
	[
		/pop from (?:an )?empty|EmptyStack|NoSuchElement|empty (?:list|deque|collection)|called `Option::unwrap\(\)` on a `None`/i,
		'Something was taken out of a collection that held nothing. When is it empty for this input?',
	],
	[
		/index.*(?:out of (?:range|bounds)|must be)|out_of_range|ArrayIndexOutOfBounds|IndexOutOfBounds|StringIndexOutOfBounds/i,
		'An index lay outside of its list. Which value has it for this input, and how long is the list then?',
	],
	[
		/KeyError|no entry found|NoSuchKey/i,
		'A key was looked up that is not in the map. Which one, and who should have put it there?',
	],
	[
		/NoneType|null pointer|NullPointer|nil pointer|of (?:null|undefined)|Segmentation fault/i,
		'Something that is not there was used as if it were. Where does this input have no such thing?',
	],
	[
		/ZeroDivision|divi(?:de|sion) by zero|Floating point exception|\/ by zero/i,
		'A division by zero. Which value of this input leads to it?',
	],
	[
		/RecursionError|StackOverflow|stack overflow|Maximum call stack/i,
		'Calls within calls went too deep. Either nothing ends them for this input, or it is so deep that a loop with a stack of its own is needed.',
	],
	[/overflow/i, 'A number outgrew its type. Which sum or product of this input is the largest?'],
	[
		/UnboundLocal|NameError|is not defined|ReferenceError/i,
		'A name was used that has no value at that moment. Is it written alike everywhere, and set on every way?',
	],
	[/TypeError|ClassCast/i, 'Two kinds of values met that do not go together. Print the type of each in that line.'],
	[/bad_alloc|OutOfMemory|MemoryError/i, 'There was no memory left for what it wanted to keep.'],
];

/** Undefined for words that are none of the usual ones. */
export function crashMeaning(message: string): string | undefined {
	return meanings.find(([form]) => form.test(message))?.[1];
}
