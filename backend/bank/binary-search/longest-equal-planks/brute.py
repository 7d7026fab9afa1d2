def longest_plank(boards: list[int], count: int) -> float:
    """
    The longest planks use up some board without waste, so the answer is a board divided by a number of planks.
    Tries all of these fractions, in whole numbers throughout.
    """
    best_board, best_parts = 0, 1
    for board in set(boards):
        for parts in range(1, count + 1):
            # Planks of length board / parts: another board gives floor(other / (board / parts)) of them.
            planks = sum(other * parts // board for other in boards)
            if planks >= count and board * best_parts > best_board * parts:
                best_board, best_parts = board, parts
    return best_board / best_parts
