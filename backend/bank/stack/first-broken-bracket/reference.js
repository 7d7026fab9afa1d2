/**
 * @param {string} text
 * @returns {number}
 */
function firstBrokenBracket(text) {
	const opening = new Map([
		[')', '('],
		[']', '['],
		['}', '{'],
	]);
	const stillOpen = [];
	for (let index = 0; index < text.length; index++) {
		const character = text[index];
		if (character === '(' || character === '[' || character === '{') {
			stillOpen.push(character);
		} else if (opening.has(character) && stillOpen.pop() !== opening.get(character)) {
			// pop() of an empty array gives undefined, which is no bracket either.
			return index;
		}
	}
	return stillOpen.length > 0 ? text.length : -1;
}
