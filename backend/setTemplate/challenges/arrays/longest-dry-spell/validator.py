def validate(rain: list[int]) -> None:
    """Refuses every input that breaks a constraint."""
    if type(rain) is not list or not 1 <= len(rain) <= 10**5:
        raise ValueError("rain must be a list of 1 to 10^5 days")
    # The type is asked for because True is an int in Python, and no amount of rain.
    if any(type(millimetres) is not int or not 0 <= millimetres <= 1000 for millimetres in rain):
        raise ValueError("every day must have a whole number of millimetres from 0 to 1000")
