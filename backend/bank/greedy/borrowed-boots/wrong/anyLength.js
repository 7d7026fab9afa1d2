// Expect: wrongAnswer
// Why: lends boots however long they are
function mostHikers(feet, boots, slack) {
	boots.sort((a, b) => a - b);
	let pair = 0;
	let served = 0;
	for (const foot of feet.sort((a, b) => a - b)) {
		while (pair < boots.length && boots[pair] < foot) pair++;
		if (pair < boots.length) {
			served++;
			pair++;
		}
	}
	return served;
}
