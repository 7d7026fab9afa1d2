// Expect: wrongAnswer
// Why: returns crossings without a round trip as districts of their own
function findDistricts(streets) {
	const back = streets.map(() => []);
	streets.forEach((others, crossing) => others.forEach((other) => back[other].push(crossing)));
	const finished = [];
	const reached = new Set();
	for (let start = 0; start < streets.length; start++) {
		if (reached.has(start)) continue;
		reached.add(start);
		const way = [[start, 0]];
		while (way.length > 0) {
			const top = way[way.length - 1];
			const other = streets[top[0]][top[1]++];
			if (other === undefined) finished.push(way.pop()[0]);
			else if (!reached.has(other)) {
				reached.add(other);
				way.push([other, 0]);
			}
		}
	}
	const taken = new Set();
	const districts = [];
	for (const start of finished.reverse()) {
		if (taken.has(start)) continue;
		taken.add(start);
		const district = [start];
		for (const crossing of district) {
			for (const other of back[crossing]) {
				if (taken.has(other)) continue;
				taken.add(other);
				district.push(other);
			}
		}
		districts.push(district);
	}
	return districts;
}
