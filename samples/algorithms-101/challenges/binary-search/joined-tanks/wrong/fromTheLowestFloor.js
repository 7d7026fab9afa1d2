// Expect: wrongAnswer
// Why: counts the whole water above the lowest floor, as if all floors were there
function surfaceOf(floors, areas, water) {
	const area = areas.reduce((sum, one) => sum + one, 0);
	return Math.min(...floors) + water / area;
}
