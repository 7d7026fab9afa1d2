/**
 * @param {number[]} row
 * @returns {void}
 */
function turnLooseTiles(row) {
	let left = 0;
	let right = row.length - 1;
	while (left < right) {
		if (row[left] < 0) {
			left += 1;
		} else if (row[right] < 0) {
			right -= 1;
		} else {
			[row[left], row[right]] = [row[right], row[left]];
			left += 1;
			right -= 1;
		}
	}
}
