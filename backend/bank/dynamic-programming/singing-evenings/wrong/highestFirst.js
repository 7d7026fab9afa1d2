// Expect: wrongAnswer
// Why: always accepts the highest fee that is still possible
function highestIncome(fees, rest) {
	const taken = [];
	const order = [...fees.keys()].sort((a, b) => fees[b] - fees[a]);
	let income = 0;
	for (const evening of order.slice(0, 3000)) {
		if (taken.some((other) => Math.abs(other - evening) <= rest)) continue;
		taken.push(evening);
		income += fees[evening];
	}
	return BigInt(income);
}
