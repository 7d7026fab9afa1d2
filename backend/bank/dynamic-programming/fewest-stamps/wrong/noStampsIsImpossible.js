// Expect: wrongAnswer
// Why: takes an answer of 0 for "not found", because 0 counts as false

function fewestStamps(values, postage) {
	const fewest = new Array(postage + 1).fill(undefined);
	fewest[0] = 0;
	for (let amount = 1; amount <= postage; amount++) {
		for (const value of values) {
			const rest = fewest[amount - value];
			if (rest === undefined) continue;
			if (fewest[amount] === undefined || rest + 1 < fewest[amount]) fewest[amount] = rest + 1;
		}
	}
	return fewest[postage] || -1;
}
