import type { LanguageId } from '#contract/ids.ts';

type Scripted = 'python' | 'javascript' | 'typescript';

/** The shelf of classSolutions.ts in the languages that are compiled. */
export const compiledShelves: Readonly<Record<Exclude<LanguageId, Scripted>, string>> = {
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
