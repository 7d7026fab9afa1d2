#include <optional>
#include <string>
#include <vector>

std::optional<long long> calculate(const std::vector<std::string>& keys) {
	std::vector<long long> slip;
	for (const std::string& key : keys) {
		if (key != "+" && key != "-" && key != "*") {
			slip.push_back(std::stoll(key));
			continue;
		}
		if (slip.size() < 2) return std::nullopt;
		const long long lower = slip.back();
		slip.pop_back();
		long long& upper = slip.back();
		if (key == "+") upper += lower;
		else if (key == "-") upper -= lower;
		else upper *= lower;
	}
	if (slip.size() != 1) return std::nullopt;
	return slip[0];
}
