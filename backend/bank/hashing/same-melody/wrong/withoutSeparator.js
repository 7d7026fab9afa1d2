// Expect: wrongAnswer
// Why: writes the steps one after the other without a separator, so that 1 and 12 look like 11 and 2
function groupMelodies(melodies) {
	const groups = new Map();
	for (const [index, notes] of melodies.entries()) {
		const steps = `${notes.length}:${notes.slice(1).map((note, place) => note - notes[place]).join('')}`;
		if (!groups.has(steps)) groups.set(steps, []);
		groups.get(steps).push(index);
	}
	return [...groups.values()];
}
