// Expect: wrongAnswer
// Why: prefers greater numbers where ways are equally long
function nearestKiosks(kiosks, home, count) {
	const ways = kiosks.map(([street, avenue]) => Math.abs(street - home[0]) + Math.abs(avenue - home[1]));
	return [...ways.keys()].sort((one, other) => ways[one] - ways[other] || other - one).slice(0, count);
}
