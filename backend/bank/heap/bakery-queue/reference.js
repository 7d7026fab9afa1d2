/**
 * @param {number[]} arrivals
 * @param {number[]} minutes
 * @param {number} tills
 * @returns {bigint}
 */
function totalWait(arrivals, minutes, tills) {
	// A heap of the minutes from which on the tills are free: no element is greater than those at 2i + 1 and 2i + 2.
	const freeFrom = new Array(tills).fill(0);
	// At most 10^5 waits of 10^9 minutes each, which a number holds exactly.
	let waited = 0;
	arrivals.forEach((arrival, customer) => {
		const begin = Math.max(arrival, freeFrom[0]);
		waited += begin - arrival;
		replaceSmallest(freeFrom, begin + minutes[customer]);
	});
	return BigInt(waited);
}

function replaceSmallest(heap, value) {
	let place = 0;
	for (;;) {
		let child = 2 * place + 1;
		if (child + 1 < heap.length && heap[child + 1] < heap[child]) child++;
		if (child >= heap.length || heap[child] >= value) break;
		heap[place] = heap[child];
		place = child;
	}
	heap[place] = value;
}
