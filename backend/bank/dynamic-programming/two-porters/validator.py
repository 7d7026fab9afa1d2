def validate(weights: list[int]) -> None:
    if type(weights) is not list or len(weights) > 100:
        raise ValueError('there are at most 100 parcels')
    if any(type(weight) is not int or not 1 <= weight <= 500 for weight in weights):
        raise ValueError('a weight is from 1 to 500')
