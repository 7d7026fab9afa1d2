/**
 * Runs the reference and the brute force over inputs, each call on its own copy. Request:
 * `{ kinds, returns, changes, name, class, absolute, relative, levels, program, inputs, must, may, referenceMs, bruteMs, bruteMustMs, bruteTotalMs }`; the first `must` inputs have to be
 * compared, those up to `may` as far as `bruteTotalMs` goes, the rest is for the reference alone. One answer: `{ outputs, compared, slow: [index], ranOutAfter, disagreements: [{ index,
 * reference, brute, fickle: [file] }], failures: [{ file, line, message, index }] }`. An output is `[value]`, or null where the reference failed.
 */
export const compareTool = String.raw`
import signal, time

class Overrun(BaseException):
    """Not an Exception, so that an author's except clause does not swallow it."""

def overrun(*_):
    raise Overrun()

HAS_TIMER = hasattr(signal, 'setitimer')
if HAS_TIMER:
    signal.signal(signal.SIGPROF, overrun)

def timed(limit_ms, function, values):
    if HAS_TIMER:
        signal.setitimer(signal.ITIMER_PROF, limit_ms / 1000)
    try:
        return function(*values)
    finally:
        if HAS_TIMER:
            signal.setitimer(signal.ITIMER_PROF, 0)

def same(kind, left, right, absolute, relative):
    """Whether two outputs in JSON form are the same answer; the tolerances are absent for the exact checker."""
    if left is None or right is None:
        return left is right
    if kind == 'results':
        if isinstance(left, list) and isinstance(right, list):
            return len(left) == len(right) and all(same(kind, a, b, absolute, relative) for a, b in zip(left, right))
        if isinstance(left, bool) or isinstance(right, bool) or not all(isinstance(one, (int, float)) for one in (left, right)):
            return type(left) is type(right) and left == right
        kind = 'double'
    kind = kind.removesuffix('?')
    inner = inside(kind)
    if inner is not None:
        return len(left) == len(right) and all(same(inner, a, b, absolute, relative) for a, b in zip(left, right))
    if kind != 'double':
        return left == right
    a, b = float(left), float(right)
    if math.isnan(a) or math.isnan(b):
        return math.isnan(a) and math.isnan(b)
    if a == b:
        return True
    if absolute is None or math.isinf(a) or math.isinf(b):
        return False
    return abs(a - b) <= absolute or abs(a - b) <= relative * max(abs(a), abs(b))

def ordered(value, levels, level=1):
    """The answer with its elements sorted at the levels at which their order does not matter."""
    if not levels or not isinstance(value, list):
        return value
    inner = [ordered(item, levels, level + 1) for item in value]
    return sorted(inner, key=json.dumps) if level in levels else inner

CHECK_MS = 1000

class Agreement:
    """Whether two answers to an input are both right: the same but for tolerance and order, or in the eyes of checker.py."""

    def __init__(self, request):
        self.request = request
        self.check = load('checker.py').check if request['program'] else None

    def __call__(self, item, expected, actual):
        request, returns = self.request, self.request['returns']
        if self.check is None:
            levels = request['levels']
            return same(returns, ordered(expected, levels), ordered(actual, levels), request['absolute'], request['relative'])
        try:
            right = self.check(*decode_input(request['kinds'], item), decode(returns, actual), decode(returns, expected))
        except ValueError:
            return False
        if right is not True and right is not False:
            raise TypeError('check has to return True or False, or to raise ValueError')
        return right

def solution(file, request):
    name, shape = request['name'], request['class']
    found = getattr(load(file), name, None)
    if not callable(found):
        raise Unfit('It has no %s %s.' % ('function' if shape is None else 'class', name))
    for method in shape['methods'].values() if shape else ():
        if not callable(getattr(found, method['name'], None)):
            raise Unfit('Its class %s has no method %s.' % (name, method['name']))
    return runner(request, found)
`;

/** The part that compares; apart from the above so that the mutation tool can share its definitions. */
export const compareToolMain = String.raw`
def is_fickle(call, item, function, value, limit_ms):
    """Whether a solution that gave this value gives another one for the same input."""
    for _ in range(4):
        given = call.arguments(item)
        try:
            if call.answer(given, timed(limit_ms, function, given)) != value:
                return True
        except (Overrun, Exception):
            return True
    return False

def main():
    request = json.load(sys.stdin)
    call = Call(request)
    failures, disagreements, slow, outputs = [], [], [], []
    functions = []
    for file in ('reference.py', 'brute.py'):
        try:
            functions.append(solution(file, request))
        except Exception as error:
            failures.append(dict(trouble(error, file), index=-1))
    agreed = None
    try:
        agreed = Agreement(request)
    except Exception as error:
        failures.append(dict(trouble(error, 'checker.py'), index=-1))
    compared = 0
    ran_out_after = None
    if not failures:
        reference, brute = functions
        brute_ms = 0.0
        for index, item in enumerate(request['inputs']):
            answered = False
            try:
                given = call.arguments(item)
                expected = call.answer(given, timed(request['referenceMs'], reference, given))
                answered = True
            except Overrun:
                failures.append({'file': 'reference.py', 'line': 1, 'message': 'It runs for more than %d ms.' % request['referenceMs'], 'index': index, 'overran': True})
            except Exception as error:
                failures.append(dict(trouble(error, 'reference.py'), index=index))
            outputs.append([expected] if answered else None)
            if not answered:
                if len(failures) >= 5:
                    break
                continue
            if index >= request['may']:
                continue
            if index < request['must'] and brute_ms > request['bruteMustMs']:
                ran_out_after = index
                break
            if index >= request['must'] and brute_ms > request['bruteTotalMs']:
                slow.append(index)
                continue
            began = time.process_time()
            try:
                given = call.arguments(item)
                actual = call.answer(given, timed(request['bruteMs'], brute, given))
            except Overrun:
                slow.append(index)
                brute_ms += (time.process_time() - began) * 1000
                if len(slow) >= 5 and index < request['must']:
                    break
                continue
            except Exception as error:
                failures.append(dict(trouble(error, 'brute.py'), index=index))
                if len(failures) >= 5:
                    break
                continue
            brute_ms += (time.process_time() - began) * 1000
            compared += 1
            try:
                both_right = all(timed(CHECK_MS, agreed, (item, expected, given)) for given in (actual, expected))
            except Overrun:
                failures.append({'file': 'checker.py', 'line': 1, 'message': 'It runs for more than %d ms.' % CHECK_MS, 'index': index})
                break
            except Exception as error:
                failures.append(dict(trouble(error, 'checker.py'), index=index))
                break
            if not both_right:
                fickle = [
                    file for file, function, value in (('reference.py', reference, expected), ('brute.py', brute, actual))
                    if is_fickle(call, item, function, value, request['referenceMs'])
                ]
                disagreements.append({'index': index, 'reference': expected, 'brute': actual, 'fickle': fickle})
                if len(disagreements) >= 5:
                    break
    say(outputs=outputs, compared=compared, slow=slow, ranOutAfter=ran_out_after, disagreements=disagreements, failures=failures)

main()
`;
