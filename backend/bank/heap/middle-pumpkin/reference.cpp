#include <optional>
#include <set>

class PumpkinStall {
public:
	void add(int weight) {
		pumpkins.insert(weight);
		if (pumpkins.size() == 1) {
			middlePumpkin = pumpkins.begin();
		} else if (weight < *middlePumpkin) {
			if (pumpkins.size() % 2 == 0) --middlePumpkin;
		} else if (pumpkins.size() % 2 == 1) {
			// Equal weights are inserted behind those that are there.
			++middlePumpkin;
		}
	}

	std::optional<int> middle() {
		if (pumpkins.empty()) return std::nullopt;
		return *middlePumpkin;
	}

	std::optional<int> sell() {
		if (pumpkins.empty()) return std::nullopt;
		const int sold = *middlePumpkin;
		const bool wasOdd = pumpkins.size() % 2 == 1;
		middlePumpkin = pumpkins.erase(middlePumpkin);
		if (wasOdd && !pumpkins.empty()) --middlePumpkin;
		return sold;
	}

private:
	std::multiset<int> pumpkins;
	std::multiset<int>::iterator middlePumpkin;
};
