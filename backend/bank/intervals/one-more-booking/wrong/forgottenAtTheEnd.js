// Expect: wrongAnswer
// Why: adds the new booking in front of the first later block, and never if there is none
function withBooking(bookings, first, last) {
	const calendar = [];
	let isAdded = false;
	for (const [begin, end] of bookings) {
		if (end + 1 < first) calendar.push([begin, end]);
		else if (begin > last + 1) {
			if (!isAdded) calendar.push([first, last]);
			isAdded = true;
			calendar.push([begin, end]);
		} else {
			first = Math.min(first, begin);
			last = Math.max(last, end);
		}
	}
	return calendar;
}
