// Expect: wrongAnswer
// Why: gives the lowest price the rank 1
function priceAt(rows, rank) {
	const prices = rows.flat().sort((a, b) => a - b);
	return prices[Number(rank) - 1] ?? null;
}
