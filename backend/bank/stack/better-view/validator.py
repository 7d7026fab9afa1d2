def validate(heights: list[int]) -> None:
    if type(heights) is not list or not 1 <= len(heights) <= 10**5:
        raise ValueError('there are 1 to 10^5 places')
    if any(type(height) is not int or not -(10**9) <= height <= 10**9 for height in heights):
        raise ValueError('a height is from -10^9 to 10^9')
