// Expect: wrongAnswer
// Why: takes all notes that both songs have, in the order of the first
function commonTune(first, second) {
	const left = [...second];
	return [...first]
		.filter((note) => {
			const place = left.indexOf(note);
			if (place >= 0) left.splice(place, 1);
			return place >= 0;
		})
		.join('');
}
