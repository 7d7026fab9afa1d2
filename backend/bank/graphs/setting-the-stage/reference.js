/**
 * @param {number[][]} enables
 * @returns {number[]}
 */
function orderOfJobs(enables) {
	const unknown = 0;
	const open = 1;
	const done = 2;
	const states = new Uint8Array(enables.length);
	const tried = new Uint32Array(enables.length);
	// A job is finished in depth after all that wait for it.
	const finished = [];
	for (let start = 0; start < enables.length; start++) {
		if (states[start] !== unknown) continue;
		const way = [start];
		states[start] = open;
		while (way.length > 0) {
			const job = way.at(-1);
			if (tried[job] === enables[job].length) {
				states[job] = done;
				finished.push(way.pop());
				continue;
			}
			const later = enables[job][tried[job]++];
			if (states[later] === open) return [];
			if (states[later] === done) continue;
			states[later] = open;
			way.push(later);
		}
	}
	return finished.reverse();
}
