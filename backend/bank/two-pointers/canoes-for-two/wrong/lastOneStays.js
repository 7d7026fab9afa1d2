// Expect: wrongAnswer
// Why: stops when the pointers meet, so that the last person stays behind
function fewestCanoes(weights, limit) {
	weights.sort((a, b) => a - b);
	if (weights.length > 0 && weights.at(-1) > limit) return null;
	let lightest = 0;
	let heaviest = weights.length - 1;
	let canoes = 0;
	while (lightest < heaviest) {
		if (weights[lightest] + weights[heaviest] <= limit) lightest++;
		heaviest--;
		canoes++;
	}
	return canoes;
}
