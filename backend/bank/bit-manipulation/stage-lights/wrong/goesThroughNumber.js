// Expect: wrongAnswer
// Why: turns the scenes into numbers, which lose the last digits above 2^53, and works with 32 of them at most

function countSwitches(scenes) {
	let switches = 0;
	let shown = 0;
	for (const scene of scenes) {
		let changed = shown ^ Number(scene);
		while (changed !== 0) {
			changed &= changed - 1;
			switches++;
		}
		shown = Number(scene);
	}
	return switches;
}
