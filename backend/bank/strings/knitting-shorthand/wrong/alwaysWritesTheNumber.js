// Expect: wrongAnswer
// Why: writes the number 1 behind a single stitch
function shorthand(stitches) {
	return stitches.replace(/(.)\1*/g, (run) => run[0] + run.length);
}
