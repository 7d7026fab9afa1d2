# Expect: wrongAnswer
# Why: puts each card below its pile instead of on top
def deal_and_gather(deck, piles):
    cards = []
    while deck is not None:
        cards.append(deck.val)
        deck = deck.next
    gathered = [card for pile in range(piles) for card in cards[pile::piles]]
    for card in reversed(gathered):
        deck = ListNode(card, deck)
    return deck
