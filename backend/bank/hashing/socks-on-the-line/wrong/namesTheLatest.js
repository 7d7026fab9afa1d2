// Expect: wrongAnswer
// Why: names the sock that was hung last
function waitingLongest(socks) {
	const line = [];
	return Array.from(socks, (pattern) => {
		const place = line.indexOf(pattern);
		if (place >= 0) line.splice(place, 1);
		else line.push(pattern);
		return line.at(-1) ?? null;
	});
}
