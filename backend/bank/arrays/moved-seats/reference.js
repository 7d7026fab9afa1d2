/**
 * @param {number[]} children
 * @param {number} places
 * @returns {void} children is changed in place.
 */
function moveSeats(children, places) {
	const count = children.length;
	const forward = ((places % count) + count) % count;
	children.reverse();
	turn(children, 0, forward - 1);
	turn(children, forward, count - 1);
}

function turn(row, first, last) {
	for (; first < last; first++, last--) [row[first], row[last]] = [row[last], row[first]];
}
