/**
 * @param {number[][]} tells
 * @param {number[]} witnesses
 * @param {number} needed
 * @returns {(number | null)[]}
 */
function daysOfBelief(tells, witnesses, needed) {
	const days = new Array(tells.length).fill(null);
	for (const person of witnesses) days[person] = 0;
	const voices = new Array(tells.length).fill(0);
	const queue = [...witnesses];
	// The queue grows while it is walked through.
	for (const person of queue) {
		for (const listener of tells[person]) {
			voices[listener]++;
			if (voices[listener] === needed && days[listener] === null) {
				days[listener] = days[person] + 1;
				queue.push(listener);
			}
		}
	}
	return days;
}
