// Expect: wrongAnswer
// Why: takes the signals as they come, as if they were listed by their start

function secondsLit(starts, durations) {
	let lit = 0;
	let countedUntil = 0;
	starts.forEach((start, index) => {
		const end = start + durations[index];
		if (end <= countedUntil) return;
		lit += end - Math.max(start, countedUntil);
		countedUntil = end;
	});
	return lit;
}
