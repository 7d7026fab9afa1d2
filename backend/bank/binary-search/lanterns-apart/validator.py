def validate(hooks: list[int], lanterns: int) -> None:
    if type(hooks) is not list or not 2 <= len(hooks) <= 5 * 10**4:
        raise ValueError('there are 2 to 5 * 10^4 hooks')
    if any(type(hook) is not int or not 0 <= hook <= 10**9 for hook in hooks):
        raise ValueError('a position is from 0 to 10^9')
    if len(set(hooks)) < len(hooks):
        raise ValueError('all hooks are at different positions')
    if type(lanterns) is not int or not 2 <= lanterns <= len(hooks):
        raise ValueError('lanterns is from 2 to the number of hooks')
