/**
 * The mutation operators of the proof over Python's own syntax tree; docs/CHALLENGE-FORMAT.md lists them for authors. `sites(source)` gives
 * every mutant in the order of the text as `(line, label, make)`, where `make()` returns the mutated tree, parsed anew. Annotations,
 * docstrings, imports and decorators are left alone.
 */
export const mutationOperators = String.raw`
import ast

COMPARE = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
}
ARITHMETIC = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult, ast.Pow: ast.Mult,
    ast.LShift: ast.RShift, ast.RShift: ast.LShift, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.BitXor: ast.BitOr,
}
CALLS = {'min': 'max', 'max': 'min', 'any': 'all', 'all': 'any', 'sorted': 'list'}

def text(node):
    line = ' '.join(ast.unparse(node).split())
    return line if len(line) <= 50 else line[:47] + '...'

def change(before, after):
    return '\x60%s\x60 becomes \x60%s\x60' % (before, after)

def shifted(node, by):
    """The expression one more or one less."""
    return ast.BinOp(left=node, op=ast.Add() if by > 0 else ast.Sub(), right=ast.Constant(value=1))

def expression_variants(node):
    """Replacements for an expression, each a new node."""
    clone = lambda: copy.deepcopy(node)
    if isinstance(node, ast.Compare):
        for index, operator in enumerate(node.ops):
            for other in COMPARE[type(operator)]:
                new = clone()
                new.ops[index] = other()
                yield new
    elif isinstance(node, ast.BinOp):
        if type(node.op) in ARITHMETIC:
            new = clone()
            new.op = ARITHMETIC[type(node.op)]()
            yield new
    elif isinstance(node, ast.BoolOp):
        new = clone()
        new.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield new
    elif isinstance(node, ast.UnaryOp):
        if isinstance(node.op, (ast.Not, ast.USub)):
            yield copy.deepcopy(node.operand)
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, bool):
            yield ast.Constant(value=not node.value)
        elif isinstance(node.value, (int, float)):
            yield ast.Constant(value=node.value + 1)
            yield ast.Constant(value=node.value - 1)
        elif isinstance(node.value, str):
            yield ast.Constant(value='' if node.value else 'x')
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        name = node.func.id
        if name in CALLS:
            new = clone()
            new.func = ast.Name(id=CALLS[name], ctx=ast.Load())
            if name == 'sorted':
                new.keywords = []
            yield new
        elif name == 'abs' and len(node.args) == 1:
            yield copy.deepcopy(node.args[0])
        elif name == 'range' and node.args:
            stop = 0 if len(node.args) == 1 else 1
            # A constant or a sum with one is shifted by its own operators already.
            if not isinstance(node.args[stop], ast.Constant):
                for by in (1, -1):
                    new = clone()
                    new.args[stop] = shifted(new.args[stop], by)
                    yield new
    elif isinstance(node, ast.Slice):
        for part in ('lower', 'upper'):
            bound = getattr(node, part)
            if bound is not None and not isinstance(bound, ast.Constant):
                new = clone()
                setattr(new, part, shifted(getattr(new, part), 1))
                yield new

def statement_variants(node):
    """Replacements for a statement: (label, new node)."""
    if isinstance(node, ast.AugAssign) and type(node.op) in ARITHMETIC:
        new = copy.deepcopy(node)
        new.op = ARITHMETIC[type(node.op)]()
        yield change(text(node), text(new)), new
        new = ast.Assign(targets=[copy.deepcopy(node.target)], value=copy.deepcopy(node.value), lineno=node.lineno)
        yield change(text(node), text(new)), new
    if isinstance(node, (ast.Assign, ast.AugAssign)) or (
        isinstance(node, (ast.AnnAssign, ast.Return)) and node.value is not None
    ) or isinstance(node, ast.Expr):
        yield '\x60%s\x60 is removed' % text(node), ast.Pass()
    elif isinstance(node, (ast.Break, ast.Continue)):
        other = ast.Continue() if isinstance(node, ast.Break) else ast.Break()
        yield change(text(node), text(other)), other
        if isinstance(node, ast.Continue):
            yield '\x60continue\x60 is removed', ast.Pass()
    if isinstance(node, (ast.If, ast.While)) and not isinstance(node.test, (ast.Compare, ast.BoolOp, ast.UnaryOp, ast.Constant)):
        new = copy.deepcopy(node)
        new.test = ast.UnaryOp(op=ast.Not(), operand=new.test)
        yield 'the condition \x60%s\x60 is negated' % text(node.test), new
    if isinstance(node, ast.If):
        new = copy.deepcopy(node)
        new.test = ast.Constant(value=False)
        yield 'the branch \x60if %s\x60 is never taken' % text(node.test), new

def left_alone(tree):
    """The ids of the nodes no operator touches."""
    untouched = set()
    def skip(node):
        for inner in ast.walk(node):
            untouched.add(id(inner))
    for node in ast.walk(tree):
        for part in ('annotation', 'returns'):
            if getattr(node, part, None) is not None:
                skip(getattr(node, part))
        for decorator in getattr(node, 'decorator_list', ()):
            skip(decorator)
        if isinstance(node, (ast.Import, ast.ImportFrom, ast.JoinedStr)):
            skip(node)
        body = getattr(node, 'body', None)
        if isinstance(body, list):
            for statement in body:
                if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                    skip(statement)
    return untouched

class Replace(ast.NodeTransformer):
    def __init__(self, target, new):
        self.target, self.new = target, new

    def visit(self, node):
        return self.new if node is self.target else super().visit(node)

def variants(node):
    if isinstance(node, ast.stmt):
        return list(statement_variants(node))
    return [(change(text(node), text(new)), new) for new in expression_variants(node)]

def sites(source):
    tree = ast.parse(source, 'reference.py')
    untouched = left_alone(tree)
    found = []
    for place, node in enumerate(ast.walk(tree)):
        if id(node) in untouched or not isinstance(node, (ast.stmt, ast.expr, ast.Slice)):
            continue
        line, column = (node.lower or node.upper or node).__dict__.get('lineno', 1) if isinstance(node, ast.Slice) else node.lineno, getattr(node, 'col_offset', 0)
        for variant, (label, _) in enumerate(variants(node)):
            found.append((line, column, place, variant, label))
    found.sort()

    def maker(place, variant):
        def make():
            fresh = ast.parse(source, 'reference.py')
            node = list(ast.walk(fresh))[place]
            return ast.fix_missing_locations(Replace(node, variants(node)[variant][1]).visit(fresh))
        return make

    seen, unique = set(), []
    for line, _, place, variant, label in found:
        make = maker(place, variant)
        # Two operators may lead to the same program, e.g. shifting a bound and changing the constant in it.
        key = ast.dump(make())
        if key not in seen:
            seen.add(key)
            unique.append((line, label, make))
    return unique
`;
