#include <vector>

class RainBook {
public:
	explicit RainBook(int days) {
		while (leaves < days) leaves *= 2;
		sums.assign(2 * leaves, 0);
	}

	void enter(int day, int amount) {
		for (int node = leaves + day; node > 0; node /= 2) sums[node] += amount;
	}

	long long total(int first, int last) {
		long long collected = 0;
		int left = leaves + first;
		int behind = leaves + last + 1;
		while (left < behind) {
			if (left % 2 == 1) collected += sums[left++];
			if (behind % 2 == 1) collected += sums[--behind];
			left /= 2;
			behind /= 2;
		}
		return collected;
	}

private:
	// A binary tree: node 1 is the root, 2n and 2n + 1 are the children of n, and each node holds the sum of its days.
	int leaves = 1;
	std::vector<long long> sums;
};
