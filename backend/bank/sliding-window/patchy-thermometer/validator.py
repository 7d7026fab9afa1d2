def validate(readings: list, hours: int) -> None:
    if type(readings) is not list or not 1 <= len(readings) <= 10**5:
        raise ValueError('there are 1 to 10^5 readings')
    if type(hours) is not int or not 1 <= hours <= len(readings):
        raise ValueError('hours is from 1 to the number of readings')
    for reading in readings:
        if reading is None:
            continue
        if type(reading) not in (int, float) or not -100 <= reading <= 100 or round(reading, 3) != reading:
            raise ValueError('a reading is from -100 to 100 with at most 3 decimals')
