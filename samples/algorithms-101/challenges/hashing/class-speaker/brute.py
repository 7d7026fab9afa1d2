def elected_speaker(votes):
    # Nobody who has the most votes in the end gets another one after having reached that number: the last vote is the decisive one.
    def last_vote(name):
        return max(place for place, other in enumerate(votes) if other == name)

    most = max(votes.count(name) for name in votes)
    return min((name for name in votes if votes.count(name) == most), key=last_vote)
