def smallest_difference(weights: list[int]) -> int:
    # Every difference that is possible: each parcel goes to the one or to the other.
    differences = {0}
    for weight in weights:
        differences = {abs(difference + sign * weight) for difference in differences for sign in (-1, 1)}
    return min(differences)
