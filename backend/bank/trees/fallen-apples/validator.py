def validate(tree: list) -> None:
    if type(tree) is not list:
        raise ValueError('a tree is a list by levels')
    sorts = [sort for sort in tree if sort is not None]
    if len(sorts) > 10**5:
        raise ValueError('there are at most 10^5 apples')
    if any(type(sort) is not str or len(sort) != 1 or not 'a' <= sort <= 'z' for sort in sorts):
        raise ValueError('a sort is a letter from a to z')
