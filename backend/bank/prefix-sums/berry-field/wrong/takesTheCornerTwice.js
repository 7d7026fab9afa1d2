// Expect: wrongAnswer
// Why: takes the part above and the part to the left away, and with them their common corner twice

function countBerries(field, patches) {
	const corner = Array.from({ length: field.length + 1 }, () => new Array(field[0].length + 1).fill(0));
	field.forEach((row, r) => {
		row.forEach((berries, c) => {
			corner[r + 1][c + 1] = berries + corner[r][c + 1] + corner[r + 1][c] - corner[r][c];
		});
	});
	return patches.map(([top, left, bottom, right]) =>
		BigInt(corner[bottom + 1][right + 1] - corner[top][right + 1] - corner[bottom + 1][left]),
	);
}
