// Expect: wrongAnswer
// Why: overwrites children that have not moved yet
function moveSeats(children, places) {
	const count = children.length;
	for (let seat = 0; seat < count; seat++) {
		children[(((seat + places) % count) + count) % count] = children[seat];
	}
}
