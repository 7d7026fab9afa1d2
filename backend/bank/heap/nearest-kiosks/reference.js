/**
 * @param {number[][]} kiosks
 * @param {number[]} home
 * @param {number} count
 * @returns {number[]}
 */
function nearestKiosks(kiosks, home, count) {
	// At most 4 * 10^9 blocks, which a number holds exactly.
	const ways = kiosks.map(([street, avenue]) => Math.abs(street - home[0]) + Math.abs(avenue - home[1]));
	const byWay = [...ways.keys()].sort((one, other) => ways[one] - ways[other] || one - other);
	return byWay.slice(0, count);
}
