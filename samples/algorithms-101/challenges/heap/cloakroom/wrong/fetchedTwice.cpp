// Expect: wrongAnswer
// Why: takes every hook that was ever used for one that holds a coat
#include <functional>
#include <optional>
#include <queue>
#include <vector>

class Cloakroom {
public:
	explicit Cloakroom(int hooks) : hooks(hooks) {}

	std::optional<int> hang() {
		if (!emptied.empty()) {
			const int hook = emptied.top();
			emptied.pop();
			return hook;
		}
		if (reached == hooks) return std::nullopt;
		return ++reached;
	}

	bool fetch(int hook) {
		if (hook > reached) return false;
		emptied.push(hook);
		return true;
	}

private:
	int hooks;
	int reached = 0;
	std::priority_queue<int, std::vector<int>, std::greater<>> emptied;
};
