// Expect: wrongAnswer
// Why: sorts the rows by their first price and takes them one after the other
#include <algorithm>
#include <optional>
#include <vector>

std::optional<int> priceAt(std::vector<std::vector<int>> rows, long long rank) {
	std::sort(rows.begin(), rows.end());
	for (const auto& row : rows) {
		if (rank < static_cast<long long>(row.size())) return row[rank];
		rank -= static_cast<long long>(row.size());
	}
	return std::nullopt;
}
