def validate(chapters: list[int], evenings: int) -> None:
    if type(chapters) is not list or not 1 <= len(chapters) <= 5 * 10**4:
        raise ValueError('there are 1 to 5 * 10^4 chapters')
    if any(type(minutes) is not int or not 1 <= minutes <= 10**9 for minutes in chapters):
        raise ValueError('a chapter takes 1 to 10^9 minutes')
    if type(evenings) is not int or not 1 <= evenings <= 10**5:
        raise ValueError('there are 1 to 10^5 evenings')
