/**
 * @param {string[]} editions
 * @returns {string}
 */
function latestEdition(editions) {
	return editions.reduce((latest, label) => (compare(label, latest) > 0 ? label : latest));
}

/** Positive if the first label is the later edition, 0 if both are the same. */
function compare(one, other) {
	const left = one.split('.').map(Number);
	const right = other.split('.').map(Number);
	for (let place = 0; place < Math.max(left.length, right.length); place++) {
		const difference = (left[place] ?? 0) - (right[place] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
