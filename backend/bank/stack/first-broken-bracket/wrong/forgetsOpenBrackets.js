// Expect: wrongAnswer
// Why: never looks at the brackets that are still open when the text ends

function firstBrokenBracket(text) {
	const closing = { '(': ')', '[': ']', '{': '}' };
	const expected = [];
	for (let index = 0; index < text.length; index++) {
		const character = text[index];
		if (character in closing) {
			expected.push(closing[character]);
		} else if (')]}'.includes(character) && expected.pop() !== character) {
			return index;
		}
	}
	return -1;
}
