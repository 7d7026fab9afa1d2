// Expect: wrongAnswer
// Why: takes the people from the top of a stack, so a late voice may come before an early one
function daysOfBelief(tells, witnesses, needed) {
	const days = new Array(tells.length).fill(null);
	for (const person of witnesses) days[person] = 0;
	const voices = new Array(tells.length).fill(0);
	const stack = [...witnesses];
	while (stack.length > 0) {
		const person = stack.pop();
		for (const listener of tells[person]) {
			voices[listener]++;
			if (voices[listener] === needed && days[listener] === null) {
				days[listener] = days[person] + 1;
				stack.push(listener);
			}
		}
	}
	return days;
}
