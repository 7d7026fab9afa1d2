/**
 * @param {number[]} values
 * @param {number} postage
 * @returns {number}
 */
function fewestStamps(values, postage) {
	const fewest = new Array(postage + 1).fill(Infinity);
	fewest[0] = 0;
	for (const value of values) {
		for (let amount = value; amount <= postage; amount++) {
			fewest[amount] = Math.min(fewest[amount], fewest[amount - value] + 1);
		}
	}
	return fewest[postage] === Infinity ? -1 : fewest[postage];
}
