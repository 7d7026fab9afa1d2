def minutes_until_together(lines, ada, ben):
    # Where each of them can be by now; whoever was somewhere can still be there.
    of_ada, of_ben = {ada}, {ben}
    for minute in range(len(lines) + 1):
        if of_ada & of_ben:
            return minute
        of_ada = of_ada.union(*(lines[platform] for platform in of_ada))
        of_ben = of_ben.union(*(lines[platform] for platform in of_ben))
    return None
