// Expect: wrongAnswer
// Why: does not move a pumpkin over when one was sold
#include <functional>
#include <optional>
#include <queue>
#include <vector>

class PumpkinStall {
public:
	void add(int weight) {
		lighter.push(weight);
		heavier.push(lighter.top());
		lighter.pop();
		if (lighter.size() < heavier.size()) {
			lighter.push(heavier.top());
			heavier.pop();
		}
	}

	std::optional<int> middle() {
		if (lighter.empty()) return std::nullopt;
		return lighter.top();
	}

	std::optional<int> sell() {
		if (lighter.empty()) return std::nullopt;
		const int sold = lighter.top();
		lighter.pop();
		return sold;
	}

private:
	std::priority_queue<int> lighter;
	std::priority_queue<int, std::vector<int>, std::greater<int>> heavier;
};
