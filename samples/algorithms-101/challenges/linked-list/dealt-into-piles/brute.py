def deal_and_gather(deck, piles):
    cards = []
    while deck is not None:
        cards.append(deck.val)
        deck = deck.next
    gathered = []
    for pile in range(piles):
        # Every piles-th card, the last one that was dealt on top.
        gathered += reversed(cards[pile::piles])
    for card in reversed(gathered):
        deck = ListNode(card, deck)
    return deck
