def validate(heights: list[int], drain: int) -> None:
    if type(heights) is not list or not 1 <= len(heights) <= 2 * 10**5:
        raise ValueError('there are 1 to 2 * 10^5 beds')
    if any(type(height) is not int or not 0 <= height <= 10**9 for height in heights):
        raise ValueError('a height is from 0 to 10^9')
    if type(drain) is not int or not 0 <= drain < len(heights):
        raise ValueError('the drain is on one of the beds')
