/**
 * What every Python tool of the proof begins with: it takes descriptor 1 for its own answers (one JSON object a line) before an
 * author's file can print there, loads the author's files under their own names so that tracebacks name them, and carries the
 * value codec of the contract (`long` is a decimal string, NaN and infinities are strings). Generator and validator see lists and trees as the contract writes
 * them, as Python lists; only what a learner would write gets nodes.
 * @param hashSeed fixes the order in which Python walks through a set of strings, which else differs from process to process
 */
export function toolPrelude(hashSeed: number): string {
	return hashing.replaceAll('SEED', String(hashSeed)) + prelude;
}

/** The same for a tool that is in a hurry: it does not start twice, and does not fix the order of sets. */
export { prelude as plainToolPrelude };

/** Python reads the seed only when it starts, so the tool starts itself again with it. On Windows the new process would be another one. */
const hashing = String.raw`
import os, sys
if os.name != 'nt' and os.environ.get('PYTHONHASHSEED') != 'SEED':
    os.execve(sys.executable, [sys.executable, '-s', '-S', '-B', os.path.abspath(__file__)], {**os.environ, 'PYTHONHASHSEED': 'SEED'})
`;

const prelude = String.raw`
import copy, json, math, os, sys, types

HERE = os.path.dirname(os.path.abspath(__file__))
answers = os.fdopen(os.dup(1), 'w', encoding='ascii')
sys.stdout = open(os.devnull, 'w')
os.dup2(sys.stdout.fileno(), 1)

def say(**answer):
    answers.write(json.dumps(answer, separators=(',', ':')) + '\n')
    answers.flush()

def read(path):
    with open(os.path.join(HERE, path), encoding='utf-8') as file:
        return file.read()

class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next

class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right

NODES = {'ListNode': ListNode, 'TreeNode': TreeNode}

def load(path):
    module = types.ModuleType(path.rsplit('/', 1)[-1].removesuffix('.py'))
    module.__dict__.update(NODES)
    sys.modules[module.__name__] = module
    exec(compile(read(path), path, 'exec'), module.__dict__)
    return module

AUTHOR_FILES = ('reference.py', 'brute.py', 'generator.py', 'validator.py', 'checker.py')

def trouble(error, file):
    """Where in the author's files an exception came from, and its last line."""
    line = 1
    if isinstance(error, SyntaxError) and error.filename in AUTHOR_FILES:
        file, line = error.filename, error.lineno or 1
    else:
        frame = error.__traceback__
        while frame is not None:
            name = frame.tb_frame.f_code.co_filename
            if name in AUTHOR_FILES:
                file, line = name, frame.tb_lineno
            frame = frame.tb_next
    text = str(error)
    return {'file': file, 'line': max(1, line), 'message': (type(error).__name__ + (': ' + text if text else ''))[:300]}

class Unfit(Exception):
    """A value that is not of the type the signature names."""

WIDTH = {'int': 31, 'long': 63}

def fits_integer(kind, value):
    return isinstance(value, int) and not isinstance(value, bool) and -(1 << WIDTH[kind]) <= value < 1 << WIDTH[kind]

def inside(kind):
    """What a list, a tree or a graph is as an array: the type of that array's elements. None for every other type."""
    if kind.endswith('[]'):
        return kind[:-2]
    if kind.startswith('list<'):
        return kind[5:-1]
    if kind.startswith('tree<'):
        return kind[5:-1] + '?'
    return 'int[]' if kind == 'graph' else None

def is_nodes(made, kind):
    """Whether a type is a list or a tree itself, not an array of them."""
    return kind.startswith(made + '<') and kind.endswith('>')

def is_tree(values):
    places = 1
    for value in values:
        if places == 0:
            return False
        places += -1 if value is None else 1
    return not values or values[-1] is not None

known_calls = {}

def calls_of(kind):
    """What calls may be made: for each name the types of its arguments, the class itself first."""
    if kind not in known_calls:
        known_calls[kind] = json.loads(kind[len('calls'):])
    return known_calls[kind]

def encode_calls(kind, calls):
    known = calls_of(kind)
    made = next(iter(known))
    if not isinstance(calls, (list, tuple)) or not calls:
        raise Unfit('a list of calls was expected, got %s' % shown(calls))
    encoded = []
    for place, call in enumerate(calls):
        if not isinstance(call, (list, tuple)) or not call or not isinstance(call[0], str) or call[0] not in known:
            raise Unfit('a call [name, ...arguments] was expected, got %s' % shown(call))
        name, *values = call
        if (name == made) != (place == 0):
            raise Unfit('the first call and only that makes the object, got %s as call %d' % (name, place + 1))
        encoded.append([name] + encode_input(known[name], values))
    return encoded

def encode(kind, value):
    """A Python value in its JSON form."""
    if kind == 'results':
        return value
    if kind.startswith('calls'):
        return encode_calls(kind, value)
    if kind.endswith('?'):
        return None if value is None else encode(kind[:-1], value)
    if is_nodes('tree', kind) and isinstance(value, list) and not is_tree(value):
        raise Unfit('a tree by levels was expected, got %s' % shown(value))
    if kind == 'graph' and isinstance(value, list) and not all(isinstance(row, list) and all(isinstance(to, int) and 0 <= to < len(value) for to in row) for row in value):
        raise Unfit('a graph was expected, got %s' % shown(value))
    if inside(kind) is not None:
        if not isinstance(value, (list, tuple)):
            raise Unfit('%s was expected, got %s' % (kind, shown(value)))
        inner = inside(kind)
        return [encode(inner, item) for item in value]
    if kind in WIDTH:
        if not fits_integer(kind, value):
            raise Unfit('%s was expected, got %s' % (kind, shown(value)))
        return str(value) if kind == 'long' else value
    if kind == 'double':
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise Unfit('double was expected, got %s' % shown(value))
        value = float(value)
        if math.isnan(value):
            return 'NaN'
        if math.isinf(value):
            return 'Infinity' if value > 0 else '-Infinity'
        return int(value) if value.is_integer() and abs(value) < 2 ** 53 and not (value == 0 and math.copysign(1, value) < 0) else value
    if not isinstance(value, bool if kind == 'bool' else str) or (kind == 'char' and not (len(value) == 1 and value.isascii())):
        raise Unfit('%s was expected, got %s' % (kind, shown(value)))
    return value

def decode(kind, value):
    """A JSON value as the Python value a solution gets."""
    if value is None:
        return None
    if kind == 'results':
        return copy.deepcopy(value)
    if kind.startswith('calls'):
        return [[name] + decode_input(calls_of(kind)[name], values) for name, *values in value]
    kind = kind.removesuffix('?')
    inner = inside(kind)
    if inner is not None:
        return [decode(inner, item) for item in value] if inner.removesuffix('?') in ('long', 'double') or inside(inner) is not None else list(value)
    if kind == 'long':
        return int(value)
    if kind == 'double':
        return float(value)
    return value

def shown(value):
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + '...'

def encode_input(kinds, values):
    if not isinstance(values, (list, tuple)) or len(values) != len(kinds):
        raise Unfit('a list of %d arguments was expected, got %s' % (len(kinds), shown(values)))
    return [encode(kind, value) for kind, value in zip(kinds, values)]

def decode_input(kinds, values):
    return [decode(kind, value) for kind, value in zip(kinds, values)]

def grown(kind, value):
    """A decoded value as a solution gets it: lists and trees become nodes."""
    if is_nodes('list', kind):
        first = None
        for item in reversed(value):
            first = ListNode(item, first)
        return first
    if is_nodes('tree', kind):
        nodes = [None if item is None else TreeNode(item) for item in value]
        rest = iter(nodes[1:])
        for node in nodes:
            if node is not None:
                node.left, node.right = next(rest, None), next(rest, None)
        return nodes[0] if nodes else None
    if kind.startswith('calls'):
        return [[name] + [grown(*pair) for pair in zip(calls_of(kind)[name], values)] for name, *values in value]
    if kind.endswith('[]') and '<' in kind:
        return [grown(kind[:-2], item) for item in value]
    return value

def flat(kind, value):
    """What a solution returned, with nodes as lists again."""
    found, seen = [], set()

    def visit(node):
        if id(node) in seen:
            raise Unfit('%s was expected, got nodes that hang together in a circle or twice' % kind)
        seen.add(id(node))

    if is_nodes('list', kind):
        while value is not None:
            visit(value)
            found.append(value.val)
            value = value.next
        return found
    if is_nodes('tree', kind):
        waiting = [value]
        for node in waiting:
            if node is None:
                found.append(None)
                continue
            visit(node)
            found.append(node.val)
            waiting += [node.left, node.right]
        while found and found[-1] is None:
            found.pop()
        return found
    if kind.endswith('[]') and '<' in kind and isinstance(value, (list, tuple)):
        return [flat(kind[:-2], item) for item in value]
    return value

class Call:
    """How a solution is called: with nodes, and with its result returned or, changed in place, among its arguments."""

    def __init__(self, request):
        self.kinds, self.returns, self.changes = request['kinds'], request['returns'], request['changes']

    def arguments(self, item):
        return [grown(kind, value) for kind, value in zip(self.kinds, decode_input(self.kinds, item))]

    def answer(self, arguments, returned):
        result = returned if self.changes is None else arguments[self.changes]
        return encode(self.returns, flat(self.returns, result))

def runner(request, found):
    """What is called with the arguments of an input: a function as it is, or what makes the calls of a class and keeps each result as it is then."""
    shape = request['class']
    if shape is None or not callable(found):
        return found

    def run(calls):
        thing = found(*calls[0][1:])
        results = [None]
        for name, *values in calls[1:]:
            method = shape['methods'][name]
            result = getattr(thing, method['name'])(*values)
            results.append(None if method['returns'] == 'void' else encode(method['returns'], result))
        return results

    return run

def key_of(values):
    return json.dumps(values, separators=(',', ':'))
`;
