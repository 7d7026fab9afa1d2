// Expect: wrongAnswer
// Why: copies the outer array only, so that the rows of the copy change together with the wall
function growMoss(wall) {
	const thisYear = [...wall];
	for (const [r, row] of thisYear.entries()) {
		for (const [c, hasMoss] of row.entries()) {
			const moist = [thisYear[r - 1]?.[c], thisYear[r + 1]?.[c], row[c - 1], row[c + 1]].filter(Boolean).length;
			wall[r][c] = moist >= (hasMoss ? 1 : 2);
		}
	}
}
