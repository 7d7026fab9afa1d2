// Expect: wrongAnswer
// Why: takes one photo for each unbroken period with guests, though its first and its last guest may never meet

function fewestPhotos(arrives, leaves) {
	const guests = arrives.map((arrival, guest) => [arrival, leaves[guest]]).sort((a, b) => a[0] - b[0]);
	let photos = 0;
	let until = -1;
	for (const [arrival, leave] of guests) {
		if (arrival > until) photos++;
		until = Math.max(until, leave);
	}
	return photos;
}
