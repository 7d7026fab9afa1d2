// Expect: wrongAnswer
// Why: replaces what stands in a line instead of adding to it
class RainBook {
	constructor(days) {
		this.lines = new Array(days).fill(0);
		this.sums = new Float64Array(days + 1);
	}

	enter(day, amount) {
		const change = amount - this.lines[day];
		this.lines[day] = amount;
		for (let end = day + 1; end < this.sums.length; end += end & -end) this.sums[end] += change;
	}

	total(first, last) {
		return BigInt(this.before(last + 1) - this.before(first));
	}

	before(day) {
		let collected = 0;
		for (let end = day; end > 0; end -= end & -end) collected += this.sums[end];
		return collected;
	}
}
