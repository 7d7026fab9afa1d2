def validate(readings: list[int], tolerance: int) -> None:
    if not isinstance(readings, list) or not 1 <= len(readings) <= 10**5:
        raise ValueError('readings is a list of 1 to 10^5 readings')
    for reading in readings:
        if type(reading) is not int or not -(10**9) <= reading <= 10**9:
            raise ValueError('a reading is a whole number from -10^9 to 10^9')
    if type(tolerance) is not int or not 0 <= tolerance <= 10**9:
        raise ValueError('tolerance is a whole number from 0 to 10^9')
