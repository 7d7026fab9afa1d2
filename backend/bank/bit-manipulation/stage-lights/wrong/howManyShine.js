// Expect: wrongAnswer
// Why: compares how many lamps shine, not which ones

function countSwitches(scenes) {
	let switches = 0;
	let shining = 0;
	for (const scene of scenes) {
		const now = [...scene.toString(2)].filter((digit) => digit === '1').length;
		switches += Math.abs(now - shining);
		shining = now;
	}
	return switches;
}
