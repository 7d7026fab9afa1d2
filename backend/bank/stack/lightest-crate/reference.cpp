#include <algorithm>
#include <optional>
#include <vector>

class CrateTower {
public:
	void add(int weight) {
		const int least = crates.empty() ? weight : std::min(weight, crates.back().lightest);
		crates.push_back({weight, least});
	}

	std::optional<int> take() {
		if (crates.empty()) return std::nullopt;
		const int weight = crates.back().weight;
		crates.pop_back();
		return weight;
	}

	std::optional<int> lightest() const {
		if (crates.empty()) return std::nullopt;
		return crates.back().lightest;
	}

private:
	struct Crate {
		int weight;
		int lightest;
	};
	std::vector<Crate> crates;
};
