// Expect: wrongAnswer
// Why: gives each person, in the order of their numbers, the first shift that is free of conflicts so far

function canSplit(conflicts) {
	const shifts = [];
	for (let person = 0; person < conflicts.length; person++) {
		const taken = new Set(conflicts[person].map((other) => shifts[other]));
		if (!taken.has(0)) shifts[person] = 0;
		else if (!taken.has(1)) shifts[person] = 1;
		else return false;
	}
	return true;
}
