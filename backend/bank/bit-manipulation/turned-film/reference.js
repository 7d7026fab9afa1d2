/**
 * @param {bigint[]} codes
 * @param {number} places
 * @returns {bigint[]}
 */
function turnedCodes(codes, places) {
	return codes.map((code) => {
		const digits = code.toString(2).padStart(places, '0');
		return BigInt(`0b${[...digits].reverse().join('')}`);
	});
}
