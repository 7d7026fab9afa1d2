// Expect: wrongAnswer
// Why: leaves the bed of the drain out, so that it does not hold any water back
function litresLeft(heights, drain) {
	const litresOn = (row) => {
		let highest = 0;
		const fromLeft = row.map((height) => (highest = Math.max(highest, height)));
		highest = 0;
		let litres = 0;
		for (let bed = row.length - 1; bed >= 0; bed--) {
			highest = Math.max(highest, row[bed]);
			litres += Math.min(highest, fromLeft[bed]) - row[bed];
		}
		return litres;
	};
	return BigInt(litresOn(heights.slice(0, drain)) + litresOn(heights.slice(drain + 1)));
}
