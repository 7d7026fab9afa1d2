def arrange_flags(flags: str):
    def completed(cord: str, left: str):
        """The first way to hang what is left behind the cord, by trying everything."""
        if left == '':
            return cord
        for colour in sorted(set(left), reverse=True):
            if not cord.endswith(colour):
                found = completed(cord + colour, left.replace(colour, '', 1))
                if found is not None:
                    return found
        return None

    return completed('', flags)
