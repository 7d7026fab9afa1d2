from typing import Optional


def deal_and_gather(deck: Optional[ListNode], piles: int) -> Optional[ListNode]:
    tops: list[Optional[ListNode]] = [None] * piles
    turn = 0
    while deck is not None:
        card, deck = deck, deck.next
        card.next = tops[turn]
        tops[turn] = card
        turn = (turn + 1) % piles

    gathered = None
    for top in reversed(tops):
        if top is not None:
            bottom = top
            while bottom.next is not None:
                bottom = bottom.next
            bottom.next = gathered
            gathered = top
    return gathered
