// Expect: wrongAnswer
// Why: divides the length of the path by the reach, as if there were no water
function fewestJumps(dry, reach) {
	let gap = 0;
	for (const slab of dry) {
		gap = slab ? 0 : gap + 1;
		if (gap >= reach) return null;
	}
	return Math.ceil((dry.length - 1) / reach);
}
