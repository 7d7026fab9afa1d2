/**
 * What every Python tool of the proof begins with: it takes descriptor 1 for its own answers (one JSON object a line) before an
 * author's file can print there, loads the author's files under their own names so that tracebacks name them, and carries the
 * value codec of the contract (`long` is a decimal string, NaN and infinities are strings).
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

def load(path):
    module = types.ModuleType(path.rsplit('/', 1)[-1].removesuffix('.py'))
    sys.modules[module.__name__] = module
    exec(compile(read(path), path, 'exec'), module.__dict__)
    return module

AUTHOR_FILES = ('reference.py', 'brute.py', 'generator.py', 'validator.py')

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

def encode(kind, value):
    """A Python value in its JSON form."""
    if kind.endswith('[]'):
        if not isinstance(value, (list, tuple)):
            raise Unfit('%s was expected, got %s' % (kind, shown(value)))
        inner = kind[:-2]
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
    if not isinstance(value, bool if kind == 'bool' else str):
        raise Unfit('%s was expected, got %s' % (kind, shown(value)))
    return value

def decode(kind, value):
    """A JSON value as the Python value a solution gets."""
    if kind.endswith('[]'):
        inner = kind[:-2]
        return [decode(inner, item) for item in value] if inner in ('long', 'double') or inner.endswith('[]') else list(value)
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

def key_of(values):
    return json.dumps(values, separators=(',', ':'))
`;
