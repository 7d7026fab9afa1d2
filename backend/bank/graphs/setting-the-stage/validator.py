def validate(enables: list[list[int]]) -> None:
    if type(enables) is not list or not 1 <= len(enables) <= 5 * 10**4:
        raise ValueError('there are 1 to 5 * 10^4 jobs')
    for later_jobs in enables:
        if type(later_jobs) is not list or any(type(job) is not int or not 0 <= job < len(enables) for job in later_jobs):
            raise ValueError('a list names jobs that are there')
        if any(later <= earlier for earlier, later in zip(later_jobs, later_jobs[1:])):
            raise ValueError('a list is in ascending order without repeats')
    if sum(len(later_jobs) for later_jobs in enables) > 2 * 10**5:
        raise ValueError('the lists have at most 2 * 10^5 entries together')
