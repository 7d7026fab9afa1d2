def seconds_lit(starts: list[int], durations: list[int]) -> int:
    """Between two neighbouring moments at which anything changes, the lamp shines all the time or not at all."""
    signals = [(start, start + duration) for start, duration in zip(starts, durations)]
    moments = sorted({moment for signal in signals for moment in signal})
    lit = 0
    for moment, following in zip(moments, moments[1:]):
        if any(start <= moment and following <= end for start, end in signals):
            lit += following - moment
    return lit
