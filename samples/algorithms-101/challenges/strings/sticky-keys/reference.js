/**
 * @param {string} word
 * @param {string} typed
 * @param {string} sticky
 * @returns {boolean}
 */
function canBeTyped(word, typed, sticky) {
	let printed = 0;
	let before = '';
	for (const letter of typed) {
		if (letter === word[printed]) printed += 1;
		else if (letter !== before || !sticky.includes(letter)) return false;
		before = letter;
	}
	return printed === word.length;
}
