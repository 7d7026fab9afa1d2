/**
 * @param {(ListNode | null)[]} catalogues
 * @returns {ListNode | null}
 */
function mergeCatalogues(catalogues) {
	let lists = catalogues.map(withoutRepeats);
	// In each round neighbours are merged, so their number halves.
	while (lists.length > 1) {
		const merged = [];
		for (let place = 0; place < lists.length; place += 2) merged.push(merge(lists[place], lists[place + 1] ?? null));
		lists = merged;
	}
	return lists[0] ?? null;
}

function withoutRepeats(list) {
	for (let node = list; node !== null; node = node.next) {
		while (node.next !== null && node.next.val === node.val) node.next = node.next.next;
	}
	return list;
}

/** Merges two lists without repeats into one. */
function merge(one, other) {
	const front = new ListNode();
	let last = front;
	while (one !== null && other !== null) {
		if (one.val === other.val) other = other.next;
		else if (one.val < other.val) {
			last = last.next = one;
			one = one.next;
		} else {
			last = last.next = other;
			other = other.next;
		}
	}
	last.next = one ?? other;
	return front.next;
}
