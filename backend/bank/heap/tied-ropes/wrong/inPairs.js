// Expect: wrongAnswer
// Why: ties the sorted ropes in pairs, then the results in pairs, and so on
function leastEffort(lengths) {
	let ropes = lengths.sort((a, b) => a - b);
	let effort = 0n;
	while (ropes.length > 1) {
		const tied = [];
		for (let place = 0; place + 1 < ropes.length; place += 2) {
			const result = ropes[place] + ropes[place + 1];
			effort += BigInt(result);
			tied.push(result);
		}
		if (ropes.length % 2 === 1) tied.push(ropes.at(-1));
		ropes = tied;
	}
	return effort;
}
