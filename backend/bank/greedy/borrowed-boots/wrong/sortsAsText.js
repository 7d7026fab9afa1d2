// Expect: wrongAnswer
// Why: sorts without a comparison, which puts 10 before 9
function mostHikers(feet, boots, slack) {
	feet.sort();
	boots.sort();
	let pair = 0;
	let served = 0;
	for (const foot of feet) {
		while (boots[pair] < foot) pair++;
		if (boots[pair] <= foot + slack) {
			served++;
			pair++;
		}
	}
	return served;
}
