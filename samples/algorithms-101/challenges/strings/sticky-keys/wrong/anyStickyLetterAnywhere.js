// Expect: wrongAnswer
// Why: skips a sticky letter on the paper even if it does not repeat the one before it
function canBeTyped(word, typed, sticky) {
	let printed = 0;
	for (const letter of typed) {
		if (letter === word[printed]) printed++;
		else if (!sticky.includes(letter)) return false;
	}
	return printed === word.length;
}
