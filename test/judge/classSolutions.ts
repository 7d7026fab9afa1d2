import type { LanguageId } from '#contract/ids.ts';
import type { ClassSignature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';

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
	java: `class Shelf {
	void put(int place, long count) {
		counts[place] += count;
	}

	private final long[] counts;
	private final String[] labels;

	Shelf(int size, String[] labels) {
		counts = new long[size];
		this.labels = labels;
	}

	long countAt(int place) {
		return counts[place];
	}

	String[] allLabels() {
		return labels;
	}

	boolean relabel(int place, String label) {
		boolean changed = !labels[place].equals(label);
		labels[place] = label;
		return changed;
	}

	double meanOf(double[][] rows) {
		return java.util.Arrays.stream(rows).flatMapToDouble(java.util.Arrays::stream).average().orElse(0);
	}

	Character initial(int place) {
		String label = labels[place];
		return label.isEmpty() || label.charAt(0) > 127 ? null : label.charAt(0);
	}

	Integer longest(ListNode chain) {
		Integer most = null;
		for (; chain != null; chain = chain.next) most = most == null ? chain.val : Math.max(most, chain.val);
		return most;
	}
}
`,
	cpp: `class Shelf {
public:
	void put(int place, long long count) { counts.at(place) += count; }

	Shelf(int size, const std::vector<std::string>& labels) : counts(size), labels(labels) {}

	long long countAt(int place) const {
		return counts[place];
	}

	const std::vector<std::string>& allLabels() const {
		return labels;
	}

	bool relabel(int place, const std::string& label) {
		bool changed = labels[place] != label;
		labels[place] = label;
		return changed;
	}

	double meanOf(std::vector<std::vector<double>> rows) {
		double sum = 0;
		int count = 0;
		for (const auto& row : rows) {
			for (double number : row) sum += number, count++;
		}
		return sum / count;
	}

	std::optional<char> initial(int place) {
		const std::string& label = labels[place];
		if (label.empty() || static_cast<unsigned char>(label[0]) > 127) return std::nullopt;
		return label[0];
	}

	std::optional<int> longest(ListNode* chain) {
		std::optional<int> most;
		for (; chain != nullptr; chain = chain->next) most = most ? std::max(*most, chain->val) : chain->val;
		return most;
	}

private:
	std::vector<long long> counts;
	std::vector<std::string> labels;
};
`,
	c: `#include <assert.h>
typedef struct { int size; long long* counts; char** labels; } Shelf; void shelfPut(Shelf* shelf, int place, long long count) {
	assert(place < shelf->size);
	shelf->counts[place] += count;
}

#include <stdlib.h>
#include <string.h>

Shelf* shelfCreate(int size, char** labels, int labelsSize) {
	Shelf* shelf = malloc(sizeof *shelf);
	shelf->size = size;
	shelf->counts = calloc(size, sizeof *shelf->counts);
	shelf->labels = labels;
	return shelf;
}

long long shelfCountAt(const Shelf* shelf, int place) {
	return shelf->counts[place];
}

char** shelfAllLabels(Shelf* shelf, int* returnSize) {
	*returnSize = shelf->size;
	return shelf->labels;
}

bool shelfRelabel(Shelf* shelf, int place, char* label) {
	bool changed = strcmp(shelf->labels[place], label) != 0;
	shelf->labels[place] = label;
	return changed;
}

double shelfMeanOf(Shelf* shelf, double** rows, int rowsSize, int* rowsColSize) {
	double sum = 0;
	int count = 0;
	for (int row = 0; row < rowsSize; row++) {
		for (int column = 0; column < rowsColSize[row]; column++, count++) sum += rows[row][column];
	}
	return sum / count;
}

char* shelfInitial(Shelf* shelf, int place) {
	char* label = shelf->labels[place];
	unsigned char first = label[0];
	return first != 0 && first < 0x80 ? label : NULL;
}

int* shelfLongest(Shelf* shelf, struct ListNode* chain) {
	int* most = NULL;
	for (struct ListNode* node = chain; node != NULL; node = node->next) {
		if (most == NULL || node->val > *most) most = &node->val;
	}
	return most;
}

void shelfFree(Shelf* shelf) {
	free(shelf->counts);
	free(shelf);
}
`,
	go: `package solution; import "unicode/utf8"
func (s *Shelf) put(place int, count int64) {
	s.counts[place] += count
}

type Shelf struct {
	counts []int64
	labels []string
}

func NewShelf(size int, labels []string) *Shelf {
	return &Shelf{make([]int64, size), labels}
}

func (s *Shelf) countAt(place int) int64 {
	return s.counts[place]
}

func (s *Shelf) allLabels() []string {
	return s.labels
}

func (s *Shelf) relabel(place int, label string) bool {
	changed := s.labels[place] != label
	s.labels[place] = label
	return changed
}

func (s *Shelf) meanOf(rows [][]float64) float64 {
	sum, count := 0.0, 0
	for _, row := range rows {
		for _, number := range row {
			sum += number
			count++
		}
	}
	return sum / float64(count)
}

func (s *Shelf) initial(place int) *byte {
	label := s.labels[place]
	if label == "" || label[0] >= utf8.RuneSelf {
		return nil
	}
	first := label[0]
	return &first
}

func (s *Shelf) longest(chain *ListNode) *int {
	var most *int
	for node := chain; node != nil; node = node.Next {
		if most == nil || node.Val > *most {
			value := node.Val
			most = &value
		}
	}
	return most
}
`,
	rust: `impl Shelf {
    pub fn put(&mut self, place: i32, count: i64) {
        self.counts[place as usize] += count;
    }

    pub fn new(size: i32, labels: Vec<String>) -> Self {
        Shelf { counts: vec![0; size as usize], labels }
    }

    pub fn count_at(&self, place: i32) -> i64 {
        self.counts[place as usize]
    }

    pub fn all_labels(&self) -> Vec<String> {
        self.labels.clone()
    }

    pub fn relabel(&mut self, place: i32, label: String) -> bool {
        let changed = self.labels[place as usize] != label;
        self.labels[place as usize] = label;
        changed
    }

    pub fn mean_of(&self, rows: Vec<Vec<f64>>) -> f64 {
        let numbers = rows.concat();
        numbers.iter().sum::<f64>() / numbers.len() as f64
    }

    fn initial(&self, place: i32) -> Option<char> {
        self.labels[place as usize].chars().next().filter(char::is_ascii)
    }

    pub fn longest(&self, chain: Option<Box<ListNode>>) -> Option<i32> {
        let mut most = None;
        let mut rest = &chain;
        while let Some(node) = rest {
            most = most.max(Some(node.val));
            rest = &node.next;
        }
        most
    }
}

pub struct Shelf {
    counts: Vec<i64>,
    labels: Vec<String>,
}
`,
};
