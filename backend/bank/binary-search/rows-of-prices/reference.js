/**
 * @param {number[][]} rows
 * @param {bigint} rank
 * @returns {number | null}
 */
function priceAt(rows, rank) {
	const shops = rows.filter((row) => row.length > 0);
	const all = shops.reduce((sum, row) => sum + row.length, 0);
	if (rank >= BigInt(all)) return null;
	const wanted = Number(rank);
	let low = -1e9;
	let high = 1e9;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const count = shops.reduce((sum, row) => sum + countUpTo(row, middle), 0);
		if (count > wanted) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** How many prices of an ascending row are not above a border. */
function countUpTo(row, border) {
	let low = 0;
	let high = row.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (row[middle] <= border) low = middle + 1;
		else high = middle;
	}
	return low;
}
