/**
 * @param {boolean[][]} wall
 * @returns {void} wall is changed in place.
 */
function growMoss(wall) {
	const thisYear = wall.map((row) => [...row]);
	for (const [r, row] of thisYear.entries()) {
		for (const [c, hasMoss] of row.entries()) {
			const neighbours = [thisYear[r - 1]?.[c], thisYear[r + 1]?.[c], row[c - 1], row[c + 1]];
			const moist = neighbours.filter(Boolean).length;
			wall[r][c] = moist >= (hasMoss ? 1 : 2);
		}
	}
}
