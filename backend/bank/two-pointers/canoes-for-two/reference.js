/**
 * @param {number[]} weights
 * @param {number} limit
 * @returns {number | null}
 */
function fewestCanoes(weights, limit) {
	weights.sort((a, b) => a - b);
	if (weights.at(-1) > limit) return null;
	let lightest = 0;
	let canoes = 0;
	for (let heaviest = weights.length - 1; heaviest >= lightest; heaviest--) {
		if (weights[lightest] + weights[heaviest] <= limit) lightest++;
		canoes++;
	}
	return canoes;
}
