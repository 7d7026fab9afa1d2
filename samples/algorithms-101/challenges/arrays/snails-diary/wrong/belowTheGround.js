// Expect: wrongAnswer
// Why: lets the snail slip below the ground
function dayAtTheTop(climbs, slip, height) {
	let place = 0;
	for (let day = 0; day < climbs.length; day++) {
		place += climbs[day];
		if (place >= height) return day;
		place -= slip;
	}
	return null;
}
