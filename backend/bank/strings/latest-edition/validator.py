import re


def validate(editions: list[str]) -> None:
    if type(editions) is not list or not 1 <= len(editions) <= 1000:
        raise ValueError('there are 1 to 1000 labels')
    for label in editions:
        if type(label) is not str or len(label) > 100 or re.fullmatch(r'[0-9]{1,9}(\.[0-9]{1,9})*', label) is None:
            raise ValueError('a label is numbers of 1 to 9 digits with dots between them, at most 100 characters')
