# Expect: wrongAnswer
# Why: compares the two ornaments right below and forgets what hangs from those


def count_level(mobile) -> int:
    if mobile is None:
        return 0
    left = mobile.left.val if mobile.left else 0
    right = mobile.right.val if mobile.right else 0
    return (left == right) + count_level(mobile.left) + count_level(mobile.right)
