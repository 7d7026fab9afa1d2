// Expect: wrongAnswer
// Why: sends the customers to the tills by turns, as if each till had a queue of its own

function totalWait(arrivals, minutes, tills) {
	const freeFrom = new Array(tills).fill(0);
	let waited = 0;
	arrivals.forEach((arrival, customer) => {
		const till = customer % tills;
		const begin = Math.max(arrival, freeFrom[till]);
		waited += begin - arrival;
		freeFrom[till] = begin + minutes[customer];
	});
	return BigInt(waited);
}
