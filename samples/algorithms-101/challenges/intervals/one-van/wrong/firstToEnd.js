// Expect: wrongAnswer
// Why: accepts what ends first, which gives the most transports and not the best paid ones
function greatestIncome(requests, rest) {
	const ordered = requests.map(([begin, minutes, pay]) => ({ begin, end: begin + minutes, pay }));
	ordered.sort((a, b) => a.end - b.end);
	let free = -Infinity;
	let income = 0;
	for (const { begin, end, pay } of ordered) {
		if (begin < free) continue;
		income += pay;
		free = end + rest;
	}
	return income;
}
