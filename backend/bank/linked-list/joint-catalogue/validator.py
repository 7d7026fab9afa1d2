def validate(catalogues: list[list[int]]) -> None:
    if type(catalogues) is not list or len(catalogues) > 10**4:
        raise ValueError('there are at most 10^4 catalogues')
    for catalogue in catalogues:
        if type(catalogue) is not list or any(type(number) is not int or not 0 <= number <= 10**9 for number in catalogue):
            raise ValueError('a number is from 0 to 10^9')
        if any(later < earlier for earlier, later in zip(catalogue, catalogue[1:])):
            raise ValueError('a catalogue is in ascending order')
    if sum(len(catalogue) for catalogue in catalogues) > 10**5:
        raise ValueError('there are at most 10^5 nodes')
