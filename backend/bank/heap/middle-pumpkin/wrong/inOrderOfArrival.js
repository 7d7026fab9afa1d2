// Expect: wrongAnswer
// Why: takes the pumpkin that came as the middle one
class PumpkinStall {
	constructor() {
		this.table = [];
	}

	add(weight) {
		this.table.push(weight);
	}

	middle() {
		return this.table[(this.table.length - 1) >> 1] ?? null;
	}

	sell() {
		return this.table.length === 0 ? null : this.table.splice((this.table.length - 1) >> 1, 1)[0];
	}
}
