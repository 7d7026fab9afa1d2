def settle_snow(picture: list[list[str]]) -> None:
    # Between two branches only the number of flakes matters: '.' sorts behind '*', so turned around the snow is below.
    columns = [''.join(cells) for cells in zip(*picture)]
    settled = ['#'.join(''.join(sorted(part, reverse=True)) for part in column.split('#')) for column in columns]
    for row, cells in enumerate(zip(*settled)):
        picture[row][:] = cells
