def set_notice(words: list[str], width: int) -> list[str]:
    rows: list[list[str]] = [[words[0]]]
    for word in words[1:]:
        if len(' '.join(rows[-1] + [word])) <= width:
            rows[-1].append(word)
        else:
            rows.append([word])
    lines = []
    for row in rows[:-1]:
        gaps = [' '] * (len(row) - 1)
        place = 0
        # Hand out the spaces one by one, from left to right and again from the left.
        while gaps and len(''.join(row)) + len(''.join(gaps)) < width:
            gaps[place % len(gaps)] += ' '
            place += 1
        lines.append(''.join(word + gap for word, gap in zip(row, gaps + [''])))
    lines.append(' '.join(rows[-1]))
    return [line + ' ' * (width - len(line)) for line in lines]
