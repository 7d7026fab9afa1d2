#include <algorithm>
#include <queue>

class VisitorCounter {
public:
	explicit VisitorCounter(int span) : span(span) {}

	void enter(int minute) {
		counting.push(minute);
		most = std::max(most, recent(minute));
	}

	int recent(int minute) {
		while (!counting.empty() && counting.front() <= minute - span) counting.pop();
		return static_cast<int>(counting.size());
	}

	int busiest() {
		return most;
	}

private:
	int span;
	int most = 0;
	// The minutes of all visitors who still count, the earliest in front.
	std::queue<int> counting;
};
