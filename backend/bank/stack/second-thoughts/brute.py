def text_after(keys: str) -> str:
    # Every state of the text since the last letter was typed, and which of them is shown.
    states = ['']
    shown = 0
    for key in keys:
        if key == '<':
            shown = max(0, shown - 1)
        elif key == '>':
            shown = min(len(states) - 1, shown + 1)
        else:
            states = states[: shown + 1] + [states[shown] + key]
            shown += 1
    return states[shown]
