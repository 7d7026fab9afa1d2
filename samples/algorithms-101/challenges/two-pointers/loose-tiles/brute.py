def turn_loose_tiles(row):
    loose = [tile for tile in row if tile >= 0]
    row[:] = [tile if tile < 0 else loose.pop() for tile in row]
