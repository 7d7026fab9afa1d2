import type { LanguageId } from '#contract/ids.ts';
import type { ClassSignature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import { compiledShelves } from './compiledShelves.ts';

/** A class that takes and gives every sort of value. */
export const shelf: ClassSignature = {
	name: 'Shelf',
	parameters: [
		{ name: 'size', type: 'int', description: 'how many places there are' },
		{ name: 'labels', type: 'string[]' },
	],
	methods: [
		{
			name: 'put',
			description: 'adds to what lies at a place',
			parameters: [
				{ name: 'place', type: 'int', description: 'counted from 0' },
				{ name: 'count', type: 'long' },
			],
			returns: { type: 'void' },
		},
		{
			name: 'countAt',
			parameters: [{ name: 'place', type: 'int' }],
			returns: { type: 'long', description: 'how much lies there' },
		},
		{ name: 'allLabels', parameters: [], returns: { type: 'string[]' } },
		{
			name: 'relabel',
			parameters: [
				{ name: 'place', type: 'int' },
				{ name: 'label', type: 'string' },
			],
			returns: { type: 'bool' },
		},
		{ name: 'meanOf', parameters: [{ name: 'rows', type: 'double[][]' }], returns: { type: 'double' } },
		{ name: 'initial', parameters: [{ name: 'place', type: 'int' }], returns: { type: 'char?' } },
		{ name: 'longest', parameters: [{ name: 'chain', type: 'list<int>' }], returns: { type: 'int?' } },
	],
};

export const shelfCalls: Value[] = [
	['Shelf', 2, ['ä', '']],
	['put', 1, '9007199254740993'],
	['put', 1, '1'],
	['countAt', 1],
	['countAt', 0],
	['allLabels'],
	['relabel', 1, 'box'],
	['relabel', 1, 'box'],
	['allLabels'],
	['meanOf', [[1, 2], [], [4.5]]],
	['initial', 1],
	['initial', 0],
	['longest', [3, 9, 4]],
	['longest', []],
];

/** What was returned is as it was then: `relabel` changes what `allLabels` gave before. */
export const shelfResults: Value[] = [
	...[null, null, null, '9007199254740994', '0', ['ä', '']],
	...[true, false, ['ä', 'box'], 2.5, 'b', null, 9, null],
];

/** `put` on a place that is not there fails, in the third line of the source that has it. */
export const shelves: Readonly<Record<LanguageId, string>> = {
	python: `class Shelf:
    def put(self, place, count):
        self.counts[place] += count

    def __init__(self, size, labels):
        self.counts = [0] * size
        self.labels = labels

    def count_at(self, place):
        return self.counts[place]

    def all_labels(self):
        return self.labels

    def relabel(self, place, label):
        changed = self.labels[place] != label
        self.labels[place] = label
        return changed

    def mean_of(self, rows):
        numbers = [number for row in rows for number in row]
        return sum(numbers) / len(numbers)

    def initial(self, place):
        first = self.labels[place][:1]
        return first if first.isascii() and first else None

    def longest(self, chain):
        most = None
        while chain:
            most = chain.val if most is None else max(most, chain.val)
            chain = chain.next
        return most
`,
	javascript: `class Shelf {
	put(place, count) {
		if (this.counts[place] === undefined) throw new RangeError('no such place');
		this.counts[place] += count;
	}

	constructor(size, labels) {
		this.counts = new Array(size).fill(0n);
		this.labels = labels;
	}

	countAt(place) {
		return this.counts[place];
	}

	allLabels = () => this.labels;

	relabel(place, label) {
		const changed = this.labels[place] !== label;
		this.labels[place] = label;
		return changed;
	}

	meanOf(rows) {
		const numbers = rows.flat();
		return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
	}

	initial(place) {
		const first = this.labels[place].charAt(0);
		return first !== '' && first < '\\u0080' ? first : null;
	}

	longest(chain) {
		let most = null;
		for (let node = chain; node !== null; node = node.next) most = Math.max(most ?? node.val, node.val);
		return most;
	}
}
`,
	typescript: `export class Shelf {
	put(place: number, count: bigint): void {
		if (this.counts[place] === undefined) throw new RangeError('no such place');
		this.counts[place] += count;
	}

	private counts: bigint[];
	private labels: string[];

	constructor(size: number, labels: string[]) {
		this.counts = new Array<bigint>(size).fill(0n);
		this.labels = labels;
	}

	countAt(place: number): bigint {
		return this.counts[place]!;
	}

	allLabels(): string[] {
		return this.labels;
	}

	relabel(place: number, label: string): boolean {
		const changed = this.labels[place] !== label;
		this.labels[place] = label;
		return changed;
	}

	meanOf(rows: number[][]): number {
		const numbers = rows.flat();
		return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
	}

	initial(place: number): string | null {
		const first = this.labels[place]!.charAt(0);
		return first !== '' && first < '\\u0080' ? first : null;
	}

	longest(chain: { val: number; next: any } | null): number | null {
		let most: number | null = null;
		for (let node = chain; node !== null; node = node.next) most = Math.max(most ?? node.val, node.val);
		return most;
	}
}
`,
	...compiledShelves,
};
