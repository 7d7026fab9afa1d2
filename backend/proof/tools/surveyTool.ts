/**
 * Gathers a challenge's inputs and asks its validator about each. One request on standard input:
 * `{ kinds, smallLimit, triedLimit, draws: [[seed, size]], examples, invalid, large }` (inputs in JSON form); one answer:
 * `{ edges, small, smallFrom, random, refused: [{ group, index, reason }], accepted: [index of invalid], failures: [{ file, line, message }],
 * unsteady: [[seed, size]] }`.
 *
 * Without the author's `small()`, the values of the parameter types are enumerated by growing total weight, so that the
 * smallest inputs of every shape come before larger ones of any.
 */
export const surveyTool = String.raw`
import itertools

request = json.load(sys.stdin)
kinds = request['kinds']
failures, refused, unsteady = [], [], []
FAILURE_LIMIT = 5

def note(error, file):
    found = trouble(error, file)
    if found not in failures and len(failures) < FAILURE_LIMIT:
        failures.append(found)

def refusal(values):
    """None if the validator accepts the input, its reason otherwise. Any error but ValueError is the validator's own defect."""
    try:
        validate(*copy.deepcopy(values))
    except ValueError as error:
        return str(error) or 'ValueError without a reason'
    except Exception as error:
        note(error, 'validator.py')
        return 'the validator broke'
    return None

def weights(kind, weight):
    """Every value of a type that weighs exactly this much: a number its distance from 0, text and arrays one more for each element."""
    if kind.startswith('calls'):
        return call_lists(kind, weight)
    if kind.endswith('?'):
        return [None] if weight == 0 else weights(kind[:-1], weight - 1)
    if is_nodes('tree', kind):
        return [values for values in arrays(inside(kind), weight) if is_tree(values)]
    if kind == 'graph':
        return [rows for rows in arrays('int[]', weight) if all(0 <= to < len(rows) for row in rows for to in row)]
    if inside(kind) is not None:
        return arrays(inside(kind), weight)
    if kind == 'char':
        return ['abc'[weight]] if weight < 3 else []
    if kind == 'bool':
        return [False] if weight == 0 else [True] if weight == 1 else []
    if kind == 'string':
        return texts(weight)
    scale = 1 if kind in WIDTH else 0.5
    return [0 * scale] if weight == 0 else [weight * scale, -weight * scale]

memo = {}

def texts(weight):
    return [''.join(letters) for letters in itertools.product('ab', repeat=weight)] if weight <= 10 else []

def arrays(kind, weight):
    known = memo.get((kind, weight))
    if known is None:
        known = [[]] if weight == 0 else [
            [first] + rest
            for used in range(weight)
            for first in weights(kind, used)
            for rest in arrays(kind, weight - 1 - used)
        ]
        memo[kind, weight] = known
    return known

def call_lists(kind, weight):
    """Every list of calls: each one after the first weighs one more than its arguments."""
    known = calls_of(kind)
    (made, parameters), *methods = known.items()

    def further(weight):
        found = memo.get((kind, weight))
        if found is None:
            found = [[]] if weight == 0 else [
                [[name] + values] + rest
                for used in range(weight)
                for name, takes in methods
                for values in combinations(takes, used)
                for rest in further(weight - 1 - used)
            ]
            memo[kind, weight] = found
        return found

    return [
        [[made] + values] + rest
        for used in range(weight + 1)
        for values in combinations(parameters, used)
        for rest in further(weight - used)
    ]

def combinations(kinds, weight):
    if not kinds:
        if weight == 0:
            yield []
        return
    for used in range(weight + 1):
        for first in weights(kinds[0], used):
            for rest in combinations(kinds[1:], weight - used):
                yield [first] + rest

def enumerated():
    for weight in range(14):
        yield from combinations(kinds, weight)

def small_inputs():
    own = getattr(generator, 'small', None)
    found, seen, tried = [], set(), 0
    for values in (own() if own else enumerated()):
        tried += 1
        if len(found) >= request['smallLimit'] or tried > request['triedLimit']:
            break
        values = list(values) if isinstance(values, tuple) else values
        encoded = encode_input(kinds, values)
        key = key_of(encoded)
        if key in seen:
            continue
        seen.add(key)
        reason = refusal(decode_input(kinds, encoded))
        if reason is None:
            found.append(encoded)
        elif own:
            refused.append({'group': 'small', 'index': tried - 1, 'reason': reason})
            if len(refused) > 20:
                break
    return found

def gather(group, file, make):
    """An author's list of inputs in JSON form, the refused ones noted and left out."""
    try:
        values = make()
        encoded = [encode_input(kinds, item) for item in values]
    except Exception as error:
        note(error, file)
        return []
    kept = []
    for index, item in enumerate(encoded):
        reason = refusal(decode_input(kinds, item))
        if reason is None:
            kept.append(item)
        else:
            refused.append({'group': group, 'index': index, 'reason': reason})
    return kept

def drawn():
    kept, seen = [], set()
    for seed, size in request['draws']:
        try:
            item = encode_input(kinds, generate(seed, size))
            if seed % 10 == 1 and encode_input(kinds, generate(seed, size)) != item:
                unsteady.append([seed, size])
        except Exception as error:
            note(error, 'generator.py')
            if len(failures) >= FAILURE_LIMIT:
                break
            continue
        key = key_of(item)
        if key in seen:
            continue
        seen.add(key)
        reason = refusal(decode_input(kinds, item))
        if reason is None:
            kept.append({'seed': seed, 'size': size, 'input': item})
        elif len(refused) < 40:
            refused.append({'group': 'generate(%d, %d)' % (seed, size), 'index': 0, 'reason': reason})
    return kept

def loaded(file, *names):
    try:
        module = load(file)
    except Exception as error:
        note(error, file)
        return None
    for name in names:
        if not callable(getattr(module, name, None)):
            failures.append({'file': file, 'line': 1, 'message': 'It has no function %s.' % name})
            return None
    return module

validator = loaded('validator.py', 'validate')
generator = loaded('generator.py', 'generate', 'edges')
answer = {'edges': [], 'small': [], 'smallFrom': 'types', 'random': [], 'accepted': []}
if validator and generator:
    validate, generate = validator.validate, generator.generate
    for group in ('examples', 'large'):
        for index, item in enumerate(request[group]):
            reason = refusal(decode_input(kinds, item))
            if reason is not None:
                refused.append({'group': group, 'index': index, 'reason': reason})
    answer['accepted'] = [
        index for index, item in enumerate(request['invalid']) if refusal(decode_input(kinds, item)) is None
    ]
    answer['edges'] = gather('edges', 'generator.py', generator.edges)
    answer['smallFrom'] = 'generator' if hasattr(generator, 'small') else 'types'
    try:
        answer['small'] = small_inputs()
    except Exception as error:
        note(error, 'generator.py')
    answer['random'] = drawn()
say(refused=refused, failures=failures, unsteady=unsteady, **answer)
`;
