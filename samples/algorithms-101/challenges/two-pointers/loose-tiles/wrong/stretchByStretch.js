// Expect: wrongAnswer
// Why: turns each stretch between two glued tiles by itself
function turnLooseTiles(row) {
	for (let first = 0; first < row.length; first++) {
		let end = first;
		while (end < row.length && row[end] >= 0) end++;
		for (let left = first, right = end - 1; left < right; left++, right--) {
			[row[left], row[right]] = [row[right], row[left]];
		}
		first = end;
	}
}
