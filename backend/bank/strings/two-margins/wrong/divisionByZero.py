# Expect: runtimeError
# Why: divides by the number of gaps although a line has a single word


def set_notice(words: list[str], width: int) -> list[str]:
    lines, row = [], []
    for word in words:
        if row and len(' '.join(row + [word])) > width:
            each, more = divmod(width - len(''.join(row)), len(row) - 1)
            line = row[0]
            for gap, other in enumerate(row[1:]):
                line += ' ' * (each + (gap < more)) + other
            lines.append(line)
            row = []
        row.append(word)
    return lines + [' '.join(row).ljust(width)]
