def validate(deck: list[int], piles: int) -> None:
    if type(deck) is not list or len(deck) > 10**5:
        raise ValueError('there are at most 10^5 cards')
    if any(type(card) is not int or not 0 <= card <= 10**9 for card in deck):
        raise ValueError('the number of a card is a whole number from 0 to 10^9')
    if type(piles) is not int or not 1 <= piles <= 10**5:
        raise ValueError('there are 1 to 10^5 piles')
