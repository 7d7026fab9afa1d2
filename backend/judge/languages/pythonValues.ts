/** Of what lists and trees are made, in Python, for the inside of a function. */
export const pythonNodes = String.raw`    # Of what nodes are made; a solution may define its own, so only their attributes count.
    class ListNode:
        def __init__(self, val=0, next=None):
            self.val = val
            self.next = next

    class TreeNode:
        def __init__(self, val=0, left=None, right=None):
            self.val = val
            self.left = left
            self.right = right`;

/** From the JSON form of an argument to the value that a solution gets: `decoder(kind)` makes what decodes one; None where nothing has to be done. */
export const pythonDecoders = String.raw`    def decoder(kind):
        if kind == 'long':
            return int
        if kind == 'double':
            return float
        if kind.endswith('?'):
            given = decoder(kind[:-1])
            return given and (lambda value: None if value is None else given(value))
        if kind.startswith('list<') and kind.endswith('>'):
            return list_decoder(decoder(kind[5:-1]))
        if kind.startswith('tree<') and kind.endswith('>'):
            return tree_decoder(decoder(kind[5:-1]))
        if not kind.endswith('[]'):
            return None
        inside = decoder(kind[:-2])
        return inside and (lambda values: [inside(value) for value in values])

    def list_decoder(inside):
        def decode(values):
            first = None
            for value in reversed(values):
                first = ListNode(inside(value) if inside else value, first)
            return first

        return decode

    def tree_decoder(inside):
        def decode(values):
            if not values:
                return None
            nodes = [None if value is None else TreeNode(inside(value) if inside else value) for value in values]
            rest = iter(nodes)
            root = next(rest)
            for node in nodes:
                if node is not None:
                    node.left = next(rest, None)
                    node.right = next(rest, None)
            return root

        return decode`;
