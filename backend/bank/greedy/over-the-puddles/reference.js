/**
 * @param {boolean[]} dry
 * @param {number} reach
 * @returns {number | null}
 */
function fewestJumps(dry, reach) {
	const last = dry.length - 1;
	let stands = 0;
	let jumps = 0;
	while (stands < last) {
		let target = Math.min(last, stands + reach);
		while (!dry[target]) target--;
		if (target === stands) return null;
		stands = target;
		jumps++;
	}
	return jumps;
}
