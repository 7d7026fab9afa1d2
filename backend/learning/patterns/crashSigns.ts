/** How languages say which place was asked for and how many there are. */
const placeOfLength: readonly RegExp[] = [
	// Java, Go
	/index (?:out of range \[)?(?<place>-?\d+)\]?(?: out of bounds for length| with length) (?<length>\d+)/i,
	// Rust
	/the len is (?<length>\d+) but the index is (?<place>\d+)/,
	// C++
	/_M_range_check: __n \(which is (?<place>\d+)\) >= this->size\(\) \(which is (?<length>\d+)\)/,
];

function toldPlace(crash: string): { place: number; length: number } | undefined {
	const told = placeOfLength.map((form) => form.exec(crash)?.groups).find((groups) => groups !== undefined);
	return told && { place: Number(told.place), length: Number(told.length) };
}

/** A crash at the first place that is not there any more, or before the first one. */
export function isPlaceBehindTheEnd(crash: string): boolean {
	const told = toldPlace(crash);
	if (told !== undefined) return told.place === told.length || told.place === -1;
	return /index out of range/i.test(crash);
}

/** A crash because something was to be taken from where there is nothing: an empty stack, the greatest of no numbers. */
export function isTakenFromNothing(crash: string): boolean {
	if (toldPlace(crash)?.length === 0) return true;
	return fromNothing.test(crash);
}

const fromNothing =
	/pop from (?:an )?empty|pop(?:item)?(?:\(\))?:? .* is empty|(?:arg|argument) is an? empty|iterable argument is empty|empty sequence|reduce of empty|reduce\(\) of empty|EmptyStackException|NoSuchElementException/i;

/** A number ran over what its type holds; a stack of calls that did is another thing. */
export function isNumberOverflow(crash: string): boolean {
	return /overflow/i.test(crash) && !/stack/i.test(crash);
}

/** Rust's way to say that one was taken from a length of 0. */
export function isSubtractedBelowZero(crash: string): boolean {
	return /attempt to subtract with overflow/.test(crash);
}
