// Expect: wrongAnswer
// Why: takes a remainder of 0 for complete pairs, although the single glove can have the number 0
function singleGlove(gloves) {
	const left = gloves.reduce((so, glove) => so ^ glove, 0);
	return left === 0 ? null : left;
}
