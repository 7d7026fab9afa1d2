def validate(digits: str, fallen: int) -> None:
    if type(digits) is not str or not 1 <= len(digits) <= 10**5:
        raise ValueError('there are 1 to 10^5 digits')
    if any(digit not in '0123456789' for digit in digits):
        raise ValueError('digits holds digits only')
    if type(fallen) is not int or not 0 <= fallen <= len(digits):
        raise ValueError('fallen is from 0 to the number of digits')
