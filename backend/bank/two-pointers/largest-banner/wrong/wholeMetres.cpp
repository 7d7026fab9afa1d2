// Expect: wrongAnswer
// Why: keeps width and height in whole numbers and loses their fractions
#include <algorithm>
#include <vector>

double largestBanner(const std::vector<double>& positions, const std::vector<double>& heights) {
    int left = 0;
    int right = static_cast<int>(positions.size()) - 1;
    long long largest = 0;
    while (left < right) {
        const long long width = positions[right] - positions[left];
        const long long height = std::min(heights[left], heights[right]);
        largest = std::max(largest, width * height);
        if (heights[left] < heights[right]) ++left;
        else --right;
    }
    return static_cast<double>(largest);
}
