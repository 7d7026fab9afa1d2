#include <unordered_map>
#include <vector>

std::vector<int> twoSum(const std::vector<int>& nums, int target) {
    std::unordered_map<int, int> indexOf;
    int index = 0;
    // A pair exists, so the walk ends before the list does.
    while (indexOf.count(target - nums[index]) == 0) {
        indexOf.emplace(nums[index], index);
        ++index;
    }
    return {indexOf[target - nums[index]], index};
}
