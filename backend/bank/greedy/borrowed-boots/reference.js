/**
 * @param {number[]} feet
 * @param {number[]} boots
 * @param {number} slack
 * @returns {number}
 */
function mostHikers(feet, boots, slack) {
	const shelf = boots.sort((a, b) => a - b);
	let pair = 0;
	let served = 0;
	for (const foot of feet.sort((a, b) => a - b)) {
		while (shelf[pair] < foot) pair++;
		if (shelf[pair] <= foot + slack) {
			served++;
			pair++;
		}
	}
	return served;
}
