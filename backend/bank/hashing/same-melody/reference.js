/**
 * @param {number[][]} melodies
 * @returns {number[][]}
 */
function groupMelodies(melodies) {
	const groups = new Map();
	for (const [index, notes] of melodies.entries()) {
		const steps = notes.map((note) => note - notes[0]).join();
		const group = groups.get(steps);
		if (group === undefined) groups.set(steps, [index]);
		else group.push(index);
	}
	return [...groups.values()];
}
