/**
 * @param {number[][]} field
 * @param {number[][]} patches
 * @returns {bigint[]}
 */
function countBerries(field, patches) {
	// corner[r][c]: the berries in the rows before r and the columns before c; at most 2.5 * 10^11, exact as a number.
	const corner = [new Array(field[0].length + 1).fill(0)];
	for (const row of field) {
		const above = corner[corner.length - 1];
		let inRow = 0;
		const sums = [0];
		row.forEach((berries, column) => {
			inRow += berries;
			sums.push(above[column + 1] + inRow);
		});
		corner.push(sums);
	}
	return patches.map(([top, left, bottom, right]) => {
		const lower = corner[bottom + 1];
		const upper = corner[top];
		return BigInt(lower[right + 1] - upper[right + 1] - lower[left] + upper[left]);
	});
}
