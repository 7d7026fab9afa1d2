#include <algorithm>
#include <vector>

double largestBanner(const std::vector<double>& positions, const std::vector<double>& heights) {
    int left = 0;
    int right = static_cast<int>(positions.size()) - 1;
    double largest = 0;
    while (left < right) {
        const double width = positions[right] - positions[left];
        largest = std::max(largest, width * std::min(heights[left], heights[right]));
        // The shorter pole cannot do better: every other banner it could still hold is narrower.
        if (heights[left] < heights[right]) ++left;
        else --right;
    }
    return largest;
}
