/**
 * @param {number[]} minutes
 * @param {number[]} deadlines
 * @returns {number}
 */
function mostOrders(minutes, deadlines) {
	const orders = minutes.map((_, order) => order).sort((a, b) => deadlines[a] - deadlines[b]);
	// The orders taken so far as a heap: no element is smaller than those at 2i + 1 and 2i + 2.
	const taken = [];
	let busy = 0;
	for (const order of orders) {
		push(taken, minutes[order]);
		busy += minutes[order];
		if (busy > deadlines[order]) busy -= popLongest(taken);
	}
	return taken.length;
}

function push(heap, value) {
	let place = heap.length;
	heap.push(value);
	while (place > 0) {
		const parent = (place - 1) >> 1;
		if (heap[parent] >= value) break;
		heap[place] = heap[parent];
		place = parent;
	}
	heap[place] = value;
}

function popLongest(heap) {
	const longest = heap[0];
	const value = heap.pop();
	if (heap.length === 0) return longest;
	let place = 0;
	for (;;) {
		let child = 2 * place + 1;
		if (child + 1 < heap.length && heap[child + 1] > heap[child]) child++;
		if (child >= heap.length || heap[child] <= value) break;
		heap[place] = heap[child];
		place = child;
	}
	heap[place] = value;
	return longest;
}
