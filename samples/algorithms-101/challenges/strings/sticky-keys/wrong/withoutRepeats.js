// Expect: wrongAnswer
// Why: compares what is left when repeats are crossed out, so a run may be shorter than in the word
function canBeTyped(word, typed, sticky) {
	const once = (text) =>
		Array.from(text)
			.filter((letter, place) => !sticky.includes(letter) || letter !== text[place - 1])
			.join('');
	return once(word) === once(typed);
}
