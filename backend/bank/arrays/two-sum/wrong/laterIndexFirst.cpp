// Expect: wrongAnswer
// Why: finds the right pair and returns the larger index first
#include <unordered_map>
#include <vector>

std::vector<int> twoSum(const std::vector<int>& nums, int target) {
    std::unordered_map<int, int> indexOf;
    for (int index = 0; index < static_cast<int>(nums.size()); ++index) {
        auto partner = indexOf.find(target - nums[index]);
        if (partner != indexOf.end()) return {index, partner->second};
        indexOf[nums[index]] = index;
    }
    return {};
}
