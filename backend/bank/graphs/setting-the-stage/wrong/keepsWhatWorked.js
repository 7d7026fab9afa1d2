// Expect: wrongAnswer
// Why: returns the jobs that can be done although others wait for each other
function orderOfJobs(enables) {
	const waitsFor = new Array(enables.length).fill(0);
	for (const later of enables.flat()) waitsFor[later]++;
	const order = waitsFor.flatMap((count, job) => (count === 0 ? [job] : []));
	for (const job of order) {
		for (const later of enables[job]) {
			waitsFor[later]--;
			if (waitsFor[later] === 0) order.push(later);
		}
	}
	return order;
}
