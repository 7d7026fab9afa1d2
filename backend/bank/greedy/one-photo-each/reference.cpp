#include <algorithm>
#include <utility>
#include <vector>

int fewestPhotos(const std::vector<int>& arrives, const std::vector<int>& leaves) {
	std::vector<std::pair<int, int>> guests;
	for (std::size_t guest = 0; guest < arrives.size(); guest++) guests.emplace_back(leaves[guest], arrives[guest]);
	std::sort(guests.begin(), guests.end());
	int photos = 0;
	int latest = -1;
	for (const auto& [lastMinute, arrival] : guests) {
		if (arrival > latest) {
			photos++;
			latest = lastMinute;
		}
	}
	return photos;
}
