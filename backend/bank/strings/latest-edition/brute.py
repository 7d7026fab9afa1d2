def latest_edition(editions: list[str]) -> str:
    # All labels get equally many numbers of equally many digits; then the order of texts is the right one.
    most = max(label.count('.') + 1 for label in editions)

    def padded(label: str) -> str:
        numbers = label.split('.')
        numbers += ['0'] * (most - len(numbers))
        return '.'.join(number.zfill(9) for number in numbers)

    forms = [padded(label) for label in editions]
    return editions[forms.index(max(forms))]
