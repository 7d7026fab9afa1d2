// Expect: wrongAnswer
// Why: swaps a flag that equals its neighbour with the next different one further right, and gives up if there is none
function arrangeFlags(flags) {
	const cord = [...flags];
	for (let place = 1; place < cord.length; place++) {
		if (cord[place] !== cord[place - 1]) continue;
		const other = cord.findIndex((colour, index) => index > place && colour !== cord[place]);
		if (other < 0) return null;
		[cord[place], cord[other]] = [cord[other], cord[place]];
	}
	return cord.join('');
}
