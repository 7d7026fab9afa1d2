def validate(glasses: list[int], kinds: int) -> None:
    if type(glasses) is not list or not 1 <= len(glasses) <= 10**5:
        raise ValueError('there are 1 to 10^5 glasses')
    if any(type(tea) is not int or not 0 <= tea <= 10**9 for tea in glasses):
        raise ValueError('a number is from 0 to 10^9')
    if type(kinds) is not int or not 1 <= kinds <= len(glasses):
        raise ValueError('kinds is from 1 to the number of glasses')
