def validate(wood: list[int], needed: list[int]) -> None:
    if type(wood) is not list or not 1 <= len(wood) <= 10**5:
        raise ValueError('there are 1 to 10^5 camps')
    if type(needed) is not list or len(needed) != len(wood):
        raise ValueError('both arrays have the same length')
    if any(type(logs) is not int or not 0 <= logs <= 10**9 for logs in wood + needed):
        raise ValueError('a number of logs is from 0 to 10^9')
