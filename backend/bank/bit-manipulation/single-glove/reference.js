/**
 * @param {number[]} gloves
 * @returns {number | null}
 */
function singleGlove(gloves) {
	// Complete pairs are an even number of gloves. All numbers have 31 bits, so the sign never comes into play.
	return gloves.length % 2 === 0 ? null : gloves.reduce((left, glove) => left ^ glove);
}
