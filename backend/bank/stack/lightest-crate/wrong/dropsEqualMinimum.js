// Expect: wrongAnswer
// Why: remembers an equal weight only once, so the first of two lightest crates to go takes the answer away

class CrateTower {
	constructor() {
		this.weights = [];
		this.minima = [];
	}

	add(weight) {
		this.weights.push(weight);
		if (this.minima.length === 0 || weight < this.minima.at(-1)) this.minima.push(weight);
	}

	take() {
		const weight = this.weights.pop() ?? null;
		if (weight !== null && weight === this.minima.at(-1)) this.minima.pop();
		return weight;
	}

	lightest() {
		return this.minima.at(-1) ?? null;
	}
}
