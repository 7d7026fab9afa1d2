/**
 * Tarjan's algorithm: a single search, and a stack of the crossings whose district is still open.
 * @param {number[][]} streets
 * @returns {number[][]}
 */
function findDistricts(streets) {
	const count = streets.length;
	const number = new Int32Array(count).fill(-1);
	const earliest = new Int32Array(count);
	const isOpen = new Uint8Array(count);
	const tried = new Int32Array(count);
	const open = [];
	const districts = [];
	let numbered = 0;

	function enter(crossing, way) {
		number[crossing] = earliest[crossing] = numbered++;
		isOpen[crossing] = 1;
		open.push(crossing);
		way.push(crossing);
	}

	for (let start = 0; start < count; start++) {
		if (number[start] >= 0) continue;
		const way = [];
		enter(start, way);
		while (way.length > 0) {
			const crossing = way[way.length - 1];
			if (tried[crossing] < streets[crossing].length) {
				const other = streets[crossing][tried[crossing]++];
				if (number[other] < 0) enter(other, way);
				else if (isOpen[other]) earliest[crossing] = Math.min(earliest[crossing], number[other]);
				continue;
			}
			way.pop();
			if (way.length > 0) {
				const previous = way[way.length - 1];
				earliest[previous] = Math.min(earliest[previous], earliest[crossing]);
			}
			if (earliest[crossing] < number[crossing]) continue;
			const district = open.splice(open.lastIndexOf(crossing));
			for (const member of district) isOpen[member] = 0;
			if (district.length > 1) districts.push(district);
		}
	}
	return districts;
}
