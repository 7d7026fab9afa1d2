// Expect: wrongAnswer
// Why: a tie goes to the name that comes first in the alphabet
function electedSpeaker(votes) {
	const counts = new Map();
	for (const name of votes) counts.set(name, (counts.get(name) ?? 0) + 1);
	const most = Math.max(...counts.values());
	return [...counts.keys()].filter((name) => counts.get(name) === most).sort()[0];
}
