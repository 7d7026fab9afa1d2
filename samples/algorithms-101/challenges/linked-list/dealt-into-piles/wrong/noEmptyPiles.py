# Expect: runtimeError
# Why: looks for the bottom of a pile that is empty
def deal_and_gather(deck, piles):
    tops = [None] * piles
    turn = 0
    while deck is not None:
        card, deck = deck, deck.next
        card.next, tops[turn] = tops[turn], card
        turn = (turn + 1) % piles
    gathered = None
    for top in reversed(tops):
        bottom = top
        while bottom.next is not None:
            bottom = bottom.next
        bottom.next, gathered = gathered, top
    return gathered
