// Expect: wrongAnswer
// Why: takes the first return of the first letter for the next turn
function shortestRoller(strip) {
	const next = strip.indexOf(strip[0], 1);
	return next === -1 ? strip.length : next;
}
