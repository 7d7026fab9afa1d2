// Expect: wrongAnswer
// Why: sorts once more to be safe, and sort() without a comparison function orders numbers as text

function countInRanges(readings, ranges) {
	const sorted = [...readings].sort();
	const firstAtLeast = (value) => {
		let low = 0;
		let high = sorted.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (sorted[middle] < value) low = middle + 1;
			else high = middle;
		}
		return low;
	};
	return ranges.map(([low, high]) => firstAtLeast(high + 1) - firstAtLeast(low));
}
