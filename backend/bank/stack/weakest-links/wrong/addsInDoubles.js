// Expect: wrongAnswer
// Why: adds up in a number and converts at the end, which loses the last digits of large sums

function sumOfWeakest(strengths) {
	const groups = [];
	let endingHere = 0;
	let total = 0;
	for (const strength of strengths) {
		let pieces = 1;
		while (groups.length > 0 && groups[groups.length - 1][0] >= strength) {
			const [stronger, count] = groups.pop();
			endingHere -= stronger * count;
			pieces += count;
		}
		groups.push([strength, pieces]);
		endingHere += strength * pieces;
		total += endingHere;
	}
	return BigInt(total);
}
