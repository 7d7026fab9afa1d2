class RainBook {
	constructor(days) {
		// Sums stay below 3 * 10^13, so numbers are exact.
		this.sums = new Float64Array(days + 1);
	}

	enter(day, amount) {
		for (let end = day + 1; end < this.sums.length; end += end & -end) this.sums[end] += amount;
	}

	total(first, last) {
		return BigInt(this.before(last + 1) - this.before(first));
	}

	/** The sum of all lines before a day. */
	before(day) {
		let collected = 0;
		for (let end = day; end > 0; end -= end & -end) collected += this.sums[end];
		return collected;
	}
}
