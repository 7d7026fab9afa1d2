// Expect: wrongAnswer
// Why: takes every key that begins with a minus for the operation
#include <optional>
#include <string>
#include <vector>

std::optional<long long> calculate(const std::vector<std::string>& keys) {
	std::vector<long long> slip;
	for (const std::string& key : keys) {
		if (key[0] >= '0' && key[0] <= '9') {
			slip.push_back(std::stoll(key));
			continue;
		}
		if (slip.size() < 2) return std::nullopt;
		const long long lower = slip.back();
		slip.pop_back();
		slip.back() = key[0] == '+' ? slip.back() + lower : key[0] == '-' ? slip.back() - lower : slip.back() * lower;
	}
	if (slip.size() != 1) return std::nullopt;
	return slip[0];
}
