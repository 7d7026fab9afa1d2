/**
 * @param {number[][]} bookings
 * @param {number} first
 * @param {number} last
 * @returns {number[][]}
 */
function withBooking(bookings, first, last) {
	const earlier = bookings.filter(([, end]) => end < first - 1);
	const later = bookings.filter(([begin]) => begin > last + 1);
	const touched = bookings.slice(earlier.length, bookings.length - later.length);
	const begin = Math.min(first, touched[0]?.[0] ?? first);
	const end = Math.max(last, touched.at(-1)?.[1] ?? last);
	return [...earlier, [begin, end], ...later];
}
