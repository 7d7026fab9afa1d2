// Expect: wrongAnswer
// Why: lets the joined block end where the last touched one does, although the new booking may go on
#include <algorithm>
#include <vector>

std::vector<std::vector<int>> withBooking(const std::vector<std::vector<int>>& bookings, int first, int last) {
	std::vector<std::vector<int>> calendar;
	std::size_t place = 0;
	while (place < bookings.size() && bookings[place][1] + 1 < first) calendar.push_back(bookings[place++]);
	int end = last;
	const int reach = last;
	while (place < bookings.size() && bookings[place][0] <= reach + 1) {
		first = std::min(first, bookings[place][0]);
		end = bookings[place++][1];
	}
	calendar.push_back({first, end});
	while (place < bookings.size()) calendar.push_back(bookings[place++]);
	return calendar;
}
