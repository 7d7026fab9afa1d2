// Expect: wrongAnswer
// Why: does the short orders first, however late they may be done, and lets urgent ones pass

function mostOrders(minutes, deadlines) {
	const orders = minutes.map((_, order) => order).sort((a, b) => minutes[a] - minutes[b] || deadlines[a] - deadlines[b]);
	let busy = 0;
	let done = 0;
	for (const order of orders) {
		if (busy + minutes[order] > deadlines[order]) continue;
		busy += minutes[order];
		done++;
	}
	return done;
}
