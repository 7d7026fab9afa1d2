// Expect: wrongAnswer
// Why: adds up in 32 bits
#include <vector>

class RainBook {
public:
	explicit RainBook(int days) : sums(days + 1, 0) {}

	void enter(int day, int amount) {
		for (std::size_t end = day + 1; end < sums.size(); end += end & -end) sums[end] += static_cast<unsigned int>(amount);
	}

	long long total(int first, int last) {
		return static_cast<int>(before(last + 1) - before(first));
	}

private:
	unsigned int before(int day) {
		unsigned int collected = 0;
		for (int end = day; end > 0; end -= end & -end) collected += sums[end];
		return collected;
	}

	std::vector<unsigned int> sums;
};
