// Expect: wrongAnswer
// Why: looks for the greatest number only when somebody asks for the present one
#include <algorithm>
#include <queue>

class VisitorCounter {
public:
	explicit VisitorCounter(int span) : span(span) {}

	void enter(int minute) {
		counting.push(minute);
	}

	int recent(int minute) {
		while (!counting.empty() && counting.front() <= minute - span) counting.pop();
		most = std::max(most, static_cast<int>(counting.size()));
		return static_cast<int>(counting.size());
	}

	int busiest() {
		return most;
	}

private:
	int span;
	int most = 0;
	std::queue<int> counting;
};
