// Expect: wrongAnswer
// Why: moves on in both lists after each comparison, so a long period meets only one of the other friend's

function sharedTimes(mine, yours, minutes) {
	const shared = [];
	for (let i = 0; i < mine.length && i < yours.length; i += 2) {
		const begin = Math.max(mine[i], yours[i]);
		const end = Math.min(mine[i + 1], yours[i + 1]);
		if (end - begin >= minutes) shared.push(begin, end);
	}
	return shared;
}
