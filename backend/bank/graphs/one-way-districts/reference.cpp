#include <cstddef>
#include <utility>
#include <vector>

std::vector<std::vector<int>> findDistricts(const std::vector<std::vector<int>>& streets) {
	const int count = static_cast<int>(streets.size());
	std::vector<std::vector<int>> leadingTo(count);
	for (int crossing = 0; crossing < count; crossing++) {
		for (const int other : streets[crossing]) leadingTo[other].push_back(crossing);
	}

	std::vector<int> finished;
	std::vector<bool> reached(count, false);
	for (int start = 0; start < count; start++) {
		if (reached[start]) continue;
		reached[start] = true;
		// A crossing of the way and how many of its streets were tried.
		std::vector<std::pair<int, std::size_t>> way{{start, 0}};
		while (!way.empty()) {
			auto& [crossing, tried] = way.back();
			if (tried == streets[crossing].size()) {
				finished.push_back(crossing);
				way.pop_back();
				continue;
			}
			const int other = streets[crossing][tried++];
			if (reached[other]) continue;
			reached[other] = true;
			way.emplace_back(other, 0);
		}
	}

	std::vector<std::vector<int>> districts;
	std::vector<bool> taken(count, false);
	for (std::size_t place = finished.size(); place-- > 0;) {
		if (taken[finished[place]]) continue;
		taken[finished[place]] = true;
		std::vector<int> district{finished[place]};
		for (std::size_t member = 0; member < district.size(); member++) {
			for (const int other : leadingTo[district[member]]) {
				if (taken[other]) continue;
				taken[other] = true;
				district.push_back(other);
			}
		}
		if (district.size() > 1) districts.push_back(std::move(district));
	}
	return districts;
}
