def validate(children: list[int], places: int) -> None:
    if type(children) is not list or not 1 <= len(children) <= 10**5:
        raise ValueError('there are 1 to 10^5 seats')
    if any(type(child) is not int or not 0 <= child <= 10**9 for child in children):
        raise ValueError('the number of a child is from 0 to 10^9')
    if type(places) is not int or not -(10**9) <= places <= 10**9:
        raise ValueError('places is from -10^9 to 10^9')
