// Expect: wrongAnswer
// Why: takes a tile with the number 0 for a glued one
#include <utility>
#include <vector>

void turnLooseTiles(std::vector<int>& row) {
	int left = 0;
	int right = static_cast<int>(row.size()) - 1;
	while (left < right) {
		if (row[left] <= 0) left++;
		else if (row[right] <= 0) right--;
		else std::swap(row[left++], row[right--]);
	}
}
