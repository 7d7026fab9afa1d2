#include <algorithm>
#include <cstddef>
#include <vector>

std::vector<std::vector<int>> withBooking(const std::vector<std::vector<int>>& bookings, int first, int last) {
	std::vector<std::vector<int>> calendar;
	std::size_t place = 0;
	while (place < bookings.size() && bookings[place][1] + 1 < first) calendar.push_back(bookings[place++]);
	while (place < bookings.size() && bookings[place][0] <= last + 1) {
		first = std::min(first, bookings[place][0]);
		last = std::max(last, bookings[place++][1]);
	}
	calendar.push_back({first, last});
	while (place < bookings.size()) calendar.push_back(bookings[place++]);
	return calendar;
}
