// Expect: wrongAnswer
// Why: rules a start out when it arrives with nothing left
function firstCamp(wood, needed) {
	let start = 0;
	let left = 0;
	let balance = 0;
	for (const [camp, loaded] of wood.entries()) {
		left += loaded - needed[camp];
		balance += loaded - needed[camp];
		if (left <= 0 && camp + 1 < wood.length) {
			start = camp + 1;
			left = 0;
		}
	}
	return balance >= 0 ? start : null;
}
