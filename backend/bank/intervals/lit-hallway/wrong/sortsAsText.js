// Expect: wrongAnswer
// Why: sorts without a comparison, which puts 100 before 20

function secondsLit(starts, durations) {
	let lit = 0;
	let countedUntil = 0;
	const signals = starts.map((start, index) => [start, start + durations[index]]);
	for (const [start, end] of signals.sort()) {
		if (end <= countedUntil) continue;
		lit += end - Math.max(start, countedUntil);
		countedUntil = end;
	}
	return lit;
}
