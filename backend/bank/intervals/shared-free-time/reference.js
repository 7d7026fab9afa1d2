/**
 * @param {number[]} mine
 * @param {number[]} yours
 * @param {number} minutes
 * @returns {number[]}
 */
function sharedTimes(mine, yours, minutes) {
	const shared = [];
	let m = 0;
	let y = 0;
	while (m < mine.length && y < yours.length) {
		const begin = Math.max(mine[m], yours[y]);
		const end = Math.min(mine[m + 1], yours[y + 1]);
		if (end - begin >= minutes) shared.push(begin, end);
		if (end === mine[m + 1]) m += 2;
		else y += 2;
	}
	return shared;
}
