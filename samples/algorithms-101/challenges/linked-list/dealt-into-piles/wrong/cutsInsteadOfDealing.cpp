// Expect: wrongAnswer
// Why: cuts the deck into piles of neighbouring cards instead of dealing them in turn
#include <algorithm>
#include <vector>

ListNode* dealAndGather(ListNode* deck, int piles) {
	std::vector<ListNode*> cards;
	for (ListNode* card = deck; card != nullptr; card = card->next) cards.push_back(card);
	const int count = static_cast<int>(cards.size());
	const int most = (count + piles - 1) / piles;
	for (int first = 0; first < count; first += most) {
		std::reverse(cards.begin() + first, cards.begin() + std::min(count, first + most));
	}
	ListNode* gathered = nullptr;
	for (int place = count - 1; place >= 0; place--) {
		cards[place]->next = gathered;
		gathered = cards[place];
	}
	return gathered;
}
