def is_free(changes: list[int], minute: int) -> bool:
    """Free after an odd number of changes."""
    return len([change for change in changes if change <= minute]) % 2 == 1


def shared_times(mine: list[int], yours: list[int], minutes: int) -> list[int]:
    """Between two neighbouring changes nothing happens, so it is enough to ask at each change whether both are free."""
    shared: list[int] = []
    began = None
    for minute in sorted(set(mine + yours)):
        both = is_free(mine, minute) and is_free(yours, minute)
        if both and began is None:
            began = minute
        elif not both and began is not None:
            if minute - began >= minutes:
                shared.extend([began, minute])
            began = None
    return shared
