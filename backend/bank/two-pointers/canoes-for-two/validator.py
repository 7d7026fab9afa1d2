def validate(weights: list[int], limit: int) -> None:
    if type(weights) is not list or len(weights) > 10**5:
        raise ValueError('there are at most 10^5 people')
    if any(type(weight) is not int or not 1 <= weight <= 10**9 for weight in weights):
        raise ValueError('a weight is from 1 to 10^9')
    if type(limit) is not int or not 1 <= limit <= 10**9:
        raise ValueError('limit is from 1 to 10^9')
