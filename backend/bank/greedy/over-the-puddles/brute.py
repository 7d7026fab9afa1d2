def fewest_jumps(dry: list[bool], reach: int):
    # best[slab]: the fewest jumps to this slab, from any slab before it.
    best: list = [0]
    for slab in range(1, len(dry)):
        before = [best[other] for other in range(max(0, slab - reach), slab) if best[other] is not None]
        best.append(min(before) + 1 if dry[slab] and before else None)
    return best[-1]
