#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

int largestBag(const std::vector<std::string>& words) {
    std::unordered_map<std::string, int> customers;
    int largest = 0;
    for (std::string bag : words) {
        std::sort(bag.begin(), bag.end());
        largest = std::max(largest, ++customers[bag]);
    }
    return largest;
}
