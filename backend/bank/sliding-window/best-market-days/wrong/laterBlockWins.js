// Expect: wrongAnswer
// Why: takes the later of two equally good blocks

function bestFirstDay(takings, days) {
	let total = 0;
	let bestTotal = -Infinity;
	let bestDay = 0;
	takings.forEach((earned, day) => {
		total += earned;
		if (day >= days) total -= takings[day - days];
		if (day >= days - 1 && total >= bestTotal) {
			bestTotal = total;
			bestDay = day - days + 1;
		}
	});
	return bestDay;
}
