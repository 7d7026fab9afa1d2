// Expect: wrongAnswer
// Why: compares the sizes of the steps without their direction
function groupMelodies(melodies) {
	const groups = new Map();
	for (const [index, notes] of melodies.entries()) {
		const steps = `${notes.length}:${notes.slice(1).map((note, place) => Math.abs(note - notes[place]))}`;
		if (!groups.has(steps)) groups.set(steps, []);
		groups.get(steps).push(index);
	}
	return [...groups.values()];
}
