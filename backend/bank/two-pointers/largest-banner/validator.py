def validate(positions: list[float], heights: list[float]) -> None:
    if type(positions) is not list or not 2 <= len(positions) <= 10**5:
        raise ValueError("positions must be a list of 2 to 10^5 poles")
    if type(heights) is not list or len(heights) != len(positions):
        raise ValueError("heights must be a list with as many numbers as positions")
    # Both comparisons are false for NaN, so it is refused here too.
    if any(type(position) not in (int, float) or not 0 <= position <= 10**6 for position in positions):
        raise ValueError("every position must be a number from 0 to 10^6")
    if any(type(height) not in (int, float) or not 0 <= height <= 10**4 for height in heights):
        raise ValueError("every height must be a number from 0 to 10^4")
    # A number is its own rounding exactly if it is the double nearest to one with three decimals.
    if any(round(number, 3) != number for number in positions + heights):
        raise ValueError("a position or height must have at most 3 decimals")
    if any(here >= there for here, there in zip(positions, positions[1:])):
        raise ValueError("positions must be strictly ascending")
