def validate(kiosks: list[list[int]], home: list[int], count: int) -> None:
    if type(kiosks) is not list or not 1 <= len(kiosks) <= 5 * 10**4:
        raise ValueError('there are 1 to 5 * 10^4 kiosks')
    for corner in kiosks + [home]:
        if type(corner) is not list or len(corner) != 2:
            raise ValueError('a corner has two numbers')
        if any(type(number) is not int or not -(10**9) <= number <= 10**9 for number in corner):
            raise ValueError('the numbers of a corner are from -10^9 to 10^9')
    if type(count) is not int or not 1 <= count <= 10**5:
        raise ValueError('count is from 1 to 10^5')
