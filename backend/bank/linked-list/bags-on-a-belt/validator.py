def validate(belt: list[int], limit: int) -> None:
    if type(limit) is not int or not 1 <= limit <= 10**9:
        raise ValueError('limit is a whole number from 1 to 10^9')
    if type(belt) is not list or len(belt) > 10**5:
        raise ValueError('there are at most 10^5 parcels')
    if any(type(weight) is not int or not 1 <= weight <= limit for weight in belt):
        raise ValueError('a parcel weighs from 1 to limit')
