/** A priority queue with the greatest number on top. */
class Heap {
	#numbers = [];

	get size() {
		return this.#numbers.length;
	}

	get top() {
		return this.#numbers[0] ?? null;
	}

	push(number) {
		const numbers = this.#numbers;
		let place = numbers.length;
		numbers.push(number);
		while (place > 0) {
			const parent = (place - 1) >> 1;
			if (numbers[parent] >= number) break;
			numbers[place] = numbers[parent];
			place = parent;
		}
		numbers[place] = number;
	}

	pop() {
		const numbers = this.#numbers;
		const top = numbers[0];
		const moved = numbers.pop();
		if (numbers.length === 0) return top;
		let place = 0;
		for (;;) {
			let child = 2 * place + 1;
			if (child + 1 < numbers.length && numbers[child + 1] > numbers[child]) child++;
			if (child >= numbers.length || numbers[child] <= moved) break;
			numbers[place] = numbers[child];
			place = child;
		}
		numbers[place] = moved;
		return top;
	}
}

class PumpkinStall {
	constructor() {
		this.lighter = new Heap();
		// Negative, so that the lightest of them is on top.
		this.heavier = new Heap();
	}

	add(weight) {
		this.lighter.push(weight);
		this.heavier.push(-this.lighter.pop());
		this.#balance();
	}

	middle() {
		return this.lighter.top;
	}

	sell() {
		if (this.lighter.size === 0) return null;
		const sold = this.lighter.pop();
		this.#balance();
		return sold;
	}

	/** The lighter half has as many pumpkins as the other one, or one more. */
	#balance() {
		if (this.lighter.size < this.heavier.size) this.lighter.push(-this.heavier.pop());
	}
}
