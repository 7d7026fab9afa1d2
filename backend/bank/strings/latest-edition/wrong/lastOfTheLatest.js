// Expect: wrongAnswer
// Why: returns the rightmost of several labels of the latest edition
function latestEdition(editions) {
	const compare = (one, other) => {
		const left = one.split('.').map(Number);
		const right = other.split('.').map(Number);
		for (let place = 0; place < Math.max(left.length, right.length); place++) {
			const difference = (left[place] ?? 0) - (right[place] ?? 0);
			if (difference !== 0) return difference;
		}
		return 0;
	};
	return [...editions].sort(compare).at(-1);
}
