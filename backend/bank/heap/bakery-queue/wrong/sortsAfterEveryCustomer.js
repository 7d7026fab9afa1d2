// Expect: timeLimitExceeded
// Why: sorts all tills anew after every customer

function totalWait(arrivals, minutes, tills) {
	const freeFrom = new Array(tills).fill(0);
	let waited = 0;
	arrivals.forEach((arrival, customer) => {
		freeFrom.sort((a, b) => a - b);
		const begin = Math.max(arrival, freeFrom[0]);
		waited += begin - arrival;
		freeFrom[0] = begin + minutes[customer];
	});
	return BigInt(waited);
}
