def validate(text: str) -> None:
    if not isinstance(text, str):
        raise ValueError('text is a string')
    if len(text) > 10**5:
        raise ValueError('text has at most 10^5 characters')
    if any(not ' ' <= character <= '~' for character in text):
        raise ValueError('text holds printable ASCII characters only')
