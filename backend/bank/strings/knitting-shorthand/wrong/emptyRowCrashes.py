# Expect: runtimeError
# Why: reads the first stitch of a row that may be empty
def shorthand(stitches: str) -> str:
    letter, length = stitches[0], 1
    result = []
    for stitch in stitches[1:] + ".":
        if stitch == letter:
            length += 1
        else:
            result.append(letter if length == 1 else letter + str(length))
            letter, length = stitch, 1
    return "".join(result)
