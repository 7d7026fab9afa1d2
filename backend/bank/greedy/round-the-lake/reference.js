/**
 * @param {number[]} wood
 * @param {number[]} needed
 * @returns {number | null}
 */
function firstCamp(wood, needed) {
	// The tour begins where the balance of a tour from camp 0 is lowest, the first time that it is.
	let balance = 0;
	let lowest = 0;
	let start = 0;
	for (const [camp, loaded] of wood.entries()) {
		balance += loaded - needed[camp];
		if (balance < lowest) {
			lowest = balance;
			start = camp + 1;
		}
	}
	return balance >= 0 ? start : null;
}
