/**
 * @param {number[]} heights
 * @param {number} drain
 * @returns {bigint}
 */
function litresLeft(heights, drain) {
	// At most 2 * 10^14 litres, so numbers are exact.
	return BigInt(litresOn(heights.slice(0, drain + 1)) + litresOn(heights.slice(drain)));
}

/** What stands on a row of beds, at both ends of which water flows off. */
function litresOn(row) {
	const highestFromRight = row.slice();
	for (let bed = row.length - 2; bed >= 0; bed--) {
		highestFromRight[bed] = Math.max(row[bed], highestFromRight[bed + 1]);
	}
	let highest = 0;
	let litres = 0;
	for (const [bed, height] of row.entries()) {
		highest = Math.max(highest, height);
		litres += Math.min(highest, highestFromRight[bed]) - height;
	}
	return litres;
}
