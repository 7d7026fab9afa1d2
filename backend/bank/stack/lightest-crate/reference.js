class CrateTower {
	constructor() {
		this.weights = [];
		this.minima = [];
	}

	add(weight) {
		const least = this.minima.at(-1) ?? weight;
		this.weights.push(weight);
		this.minima.push(Math.min(weight, least));
	}

	take() {
		this.minima.pop();
		return this.weights.pop() ?? null;
	}

	lightest() {
		return this.minima.at(-1) ?? null;
	}
}
