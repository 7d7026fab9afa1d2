/**
 * @param {bigint[]} scenes
 * @returns {number}
 */
function countSwitches(scenes) {
	let switches = 0;
	let shown = 0n;
	for (const scene of scenes) {
		let changed = shown ^ scene;
		while (changed !== 0n) {
			// Clears the lowest 1.
			changed &= changed - 1n;
			switches++;
		}
		shown = scene;
	}
	return switches;
}
