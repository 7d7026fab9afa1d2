// Expect: wrongAnswer
// Why: moves a window as if all changes were positive
function countStretches(changes, climb) {
	let begin = 0;
	let total = 0;
	let stretches = 0n;
	for (let end = 0; end < changes.length; end += 1) {
		total += changes[end];
		while (total > climb && begin <= end) {
			total -= changes[begin];
			begin += 1;
		}
		if (total === climb) stretches += 1n;
	}
	return stretches;
}
