// Expect: wrongAnswer
// Why: makes room only when one book more than there are places stands on the shelf
#include <list>
#include <optional>
#include <unordered_map>

class ReadingRoom {
public:
	explicit ReadingRoom(int places) : places(places) {}

	bool ask(int book) {
		const bool wasThere = putAway(book);
		if (static_cast<int>(byAge.size()) > places) putAway(byAge.front());
		placeOf[book] = byAge.insert(byAge.end(), book);
		return wasThere;
	}

	bool putAway(int book) {
		const auto found = placeOf.find(book);
		if (found == placeOf.end()) return false;
		byAge.erase(found->second);
		placeOf.erase(found);
		return true;
	}

	std::optional<int> nextToGo() {
		if (byAge.empty()) return std::nullopt;
		return byAge.front();
	}

private:
	int places;
	std::list<int> byAge;
	std::unordered_map<int, std::list<int>::iterator> placeOf;
};
