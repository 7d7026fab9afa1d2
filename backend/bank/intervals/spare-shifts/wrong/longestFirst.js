// Expect: wrongAnswer
// Why: takes the longest shifts first, until the fair is covered
function fewestShifts(begins, ends, hours) {
	const shifts = begins.map((begin, shift) => [begin, ends[shift]]);
	shifts.sort((one, other) => other[1] - other[0] - (one[1] - one[0]));
	const isCovered = (chosen) => {
		let covered = 0;
		for (const [begin, end] of [...chosen].sort((one, other) => one[0] - other[0])) {
			if (begin > covered) break;
			covered = Math.max(covered, end);
		}
		return covered >= hours;
	};
	if (!isCovered(shifts)) return null;
	for (let count = 1; count <= Math.min(shifts.length, 500); count++) if (isCovered(shifts.slice(0, count))) return count;
	return shifts.length;
}
