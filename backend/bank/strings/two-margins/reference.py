def set_notice(words: list[str], width: int) -> list[str]:
    lines: list[str] = []
    row: list[str] = []
    letters = 0
    for word in words:
        # A space for each word that is there already.
        if letters + len(row) + len(word) > width:
            lines.append(stretched(row, width - letters, width))
            row = []
            letters = 0
        row.append(word)
        letters += len(word)
    lines.append(' '.join(row).ljust(width))
    return lines


def stretched(row: list[str], spaces: int, width: int) -> str:
    gaps = len(row) - 1
    if gaps == 0:
        return row[0].ljust(width)
    each, more = divmod(spaces, gaps)
    line = row[0]
    for gap, word in enumerate(row[1:]):
        line += ' ' * (each + 1 if gap < more else each) + word
    return line
