# Expect: timeLimitExceeded
# Why: walks through the whole deck once for each pile
def deal_and_gather(deck, piles):
    gathered = None
    for pile in range(piles - 1, -1, -1):
        place = 0
        card = deck
        while card is not None:
            if place % piles == pile:
                gathered = ListNode(card.val, gathered)
            place += 1
            card = card.next
    return gathered
