# Expect: wrongAnswer
# Why: forgets the spaces when it asks whether another word fits


def set_notice(words: list[str], width: int) -> list[str]:
    lines, row = [], []
    for word in words:
        if row and len(''.join(row)) + len(word) > width:
            gaps = len(row) - 1
            line = row[0]
            if gaps:
                each, more = divmod(width - len(''.join(row)), gaps)
                for gap, other in enumerate(row[1:]):
                    line += ' ' * (each + (gap < more)) + other
            lines.append(line.ljust(width))
            row = []
        row.append(word)
    return lines + [' '.join(row).ljust(width)]
