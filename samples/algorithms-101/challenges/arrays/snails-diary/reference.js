/**
 * @param {number[]} climbs
 * @param {number} slip
 * @param {number} height
 * @returns {number | null}
 */
function dayAtTheTop(climbs, slip, height) {
	let place = 0;
	for (const [day, climb] of climbs.entries()) {
		place += climb;
		if (place >= height) return day;
		place = Math.max(0, place - slip);
	}
	return null;
}
