import { pythonClassRunner } from './pythonClassRunner.ts';
import { pythonDecoders, pythonNodes } from './pythonValues.ts';

/**
 * Runs a learner's Python functions: the nonce and one line of JSON (source, function, types) come first on descriptor 3, then one case a line. It
 * imports nothing that the interpreter has not loaded anyway, because every start pays for it; what it needs later it holds in local names, so that a
 * solution which redefines builtins harms only itself. The protocol is described in executor/frame.ts. `main` is called with the descriptor that takes the
 * frames and, where nobody can watch from outside, with what makes a watch: it arms a limit for loading or for one call, disarms it, and says whether the time
 * or the room for results is spent.
 */
export const pythonDriver = String.raw`
def main(results, watch):
    import sys
    from time import perf_counter_ns, process_time_ns, thread_time_ns
    try:
        import posix as system
    except ImportError:
        import nt as system
    try:
        from _json import encode_basestring_ascii as quote, make_scanner

        class Context:
            strict = True
            object_hook = object_pairs_hook = None
            parse_float = float
            parse_int = int
            parse_constant = float

        scan = make_scanner(Context())

        def parse(line):
            return scan(line.decode(), 0)[0]
    except ImportError:
        from json import loads as parse
        from json.encoder import py_encode_basestring_ascii as quote

    cases = open(3, 'rb', 65536, closefd=False)
    write = system.write
    me = system.getpid()
    getpid = system.getpid
    stdout, stderr = sys.stdout, sys.stderr
    # So that what goes to stdout and what goes to stderr stays in order.
    stdout.reconfigure(line_buffering=True)
    nonce = cases.readline().strip()
    header = parse(cases.readline())

    def send(frame):
        if getpid() != me:
            system._exit(0)
        data = memoryview(b'\n%s %s\n' % (nonce, frame.encode('ascii')))
        while data:
            data = data[write(results, data):]

    def memory(key):
        try:
            status = system.open('/proc/self/status', 0)
            try:
                text = system.read(status, 8192)
            finally:
                system.close(status)
            at = text.index(key) + len(key)
            return int(text[at:text.index(b'kB', at)]) * 1024
        except (OSError, ValueError):
            return 0

    try:
        peak_reset = system.open('/proc/self/clear_refs', 1)
    except OSError:
        peak_reset = -1

    def flush():
        for stream in (sys.stdout, sys.stderr, stdout, stderr):
            try:
                stream.flush()
            except BaseException:
                pass

    def mark(index):
        flush()
        line = b'%s:%d\n' % (nonce, index)
        for descriptor in (1, 2):
            try:
                write(descriptor, line)
            except OSError:
                pass

    def short(text):
        return quote(text if len(text) <= 2000 else text[:2000] + '...')

    def one_line(error):
        try:
            text = str(error)
        except BaseException:
            text = ''
        name = type(error).__name__
        return short(name + ': ' + text if text else name)

    def crash(error):
        frames = []
        at = error.__traceback__
        while at is not None:
            code = at.tb_frame.f_code
            if code.co_filename == 'solution.py':
                frames.append('[%d,%s]' % (at.tb_lineno, short(code.co_name)))
            at = at.tb_next
        return '"message":%s,"frames":[%s]' % (one_line(error), ','.join(frames[-40:]))

    class Misfit(Exception):
        pass

    def describe(value):
        if value is None or value is True or value is False:
            return str(value)
        if type(value) is int:
            return 'a number with %d bits' % value.bit_length() if value.bit_length() > 80 else 'the number %d' % value
        name = type(value).__name__
        return ('an ' if name[0] in 'aeiou' else 'a ') + name

    def encode_int(value):
        if isinstance(value, int) and value is not True and value is not False:
            if -2147483648 <= value <= 2147483647:
                return '%d' % value
        raise Misfit(describe(value))

    def encode_long(value):
        if isinstance(value, int) and value is not True and value is not False:
            if -9223372036854775808 <= value <= 9223372036854775807:
                return '"%d"' % value
        raise Misfit(describe(value))

    def encode_double(value):
        if isinstance(value, float):
            value = float(value)
        elif type(value) is int:
            try:
                value = float(value)
            except OverflowError:
                raise Misfit(describe(value)) from None
        else:
            raise Misfit(describe(value))
        if value != value:
            return '"NaN"'
        if value in (infinity, -infinity):
            return '"Infinity"' if value > 0 else '"-Infinity"'
        return float.__repr__(value)

    def encode_bool(value):
        if value is True:
            return 'true'
        if value is False:
            return 'false'
        raise Misfit(describe(value))

    def encode_string(value):
        if isinstance(value, str):
            return quote(value)
        raise Misfit(describe(value))

    def encode_char(value):
        if isinstance(value, str) and len(value) == 1 and value.isascii():
            return quote(value)
        raise Misfit('a string with %d characters' % len(value) if isinstance(value, str) and len(value) != 1 else describe(value))

    infinity = float('inf')
    encoders = {
        'int': encode_int, 'long': encode_long, 'double': encode_double, 'bool': encode_bool, 'string': encode_string,
        'char': encode_char,
    }

${pythonNodes}

    def node_part(node, name):
        try:
            return getattr(node, name)
        except AttributeError:
            raise Misfit(describe(node)) from None

    def inside_of(what, inside, value):
        try:
            return inside(value)
        except Misfit as misfit:
            raise Misfit('%s holding %s' % (what, misfit.args[0])) from None

    def list_encoder(inside):
        def encode(node):
            parts = []
            seen = set()
            while node is not None:
                if id(node) in seen:
                    raise Misfit('a linked list that never ends')
                seen.add(id(node))
                following = node_part(node, 'next')
                parts.append(inside_of('a linked list', inside, node_part(node, 'val')))
                node = following
            return '[' + ','.join(parts) + ']'

        return encode

    def tree_encoder(inside):
        def encode(root):
            parts = []
            seen = set()
            level = [root]
            while level:
                below = []
                for node in level:
                    if node is None:
                        parts.append('null')
                        continue
                    if id(node) in seen:
                        raise Misfit('a tree in which a node has two parents')
                    seen.add(id(node))
                    below += [node_part(node, 'left'), node_part(node, 'right')]
                    parts.append(inside_of('a tree', inside, node_part(node, 'val')))
                level = below if any(node is not None for node in below) else []
            while parts and parts[-1] == 'null':
                parts.pop()
            return '[' + ','.join(parts) + ']'

        return encode

    def encoder(kind):
        if kind == 'graph':
            return encoder('int[][]')
        if kind.endswith('?'):
            given = encoder(kind[:-1])
            return lambda value: 'null' if value is None else given(value)
        if kind.startswith('list<') and kind.endswith('>'):
            return list_encoder(encoder(kind[5:-1]))
        if kind.startswith('tree<') and kind.endswith('>'):
            return tree_encoder(encoder(kind[5:-1]))
        if not kind.endswith('[]'):
            return encoders[kind]
        inside = encoder(kind[:-2])

        def encode(value):
            if not isinstance(value, (list, tuple)):
                raise Misfit(describe(value))
            kinds = set(map(type, value))
            if kinds == {int} and inside is encode_int:
                if min(value) >= -2147483648 and max(value) <= 2147483647:
                    return repr(list(value))
            if kinds == {str} and inside is encode_string:
                return '[' + ','.join(map(quote, value)) + ']'
            parts = []
            for element in value:
                try:
                    parts.append(inside(element))
                except Misfit as misfit:
                    if not misfit.args[0].startswith('a list holding '):
                        misfit = Misfit('a list holding %s at index %d' % (misfit.args[0], len(parts)))
                    raise misfit from None
            return '[' + ','.join(parts) + ']'

        return encode

${pythonDecoders}

${pythonClassRunner}

    shape = header.get('class')
    decoders = [calls_decoder(shape)] if shape else [decoder(kind) for kind in header['parameters']]
    encode = encode_results if shape else encoder(header['returns'])
    changes = header.get('changes')
    arm, disarm, is_spent, is_full = watch(header) if watch else (lambda *_: False,) * 4
    send('{"kind":"ready","memory":%d}' % memory(b'VmRSS:'))

    arm(True)
    started = perf_counter_ns()
    try:
        code = compile(header['source'], 'solution.py', 'exec', 0, True)
    except SyntaxError as error:
        send('{"kind":"compileError","line":%d,"column":%d,"message":%s}' % (
            error.lineno or 1, error.offset or 1, short(type(error).__name__ + ': ' + (error.msg or 'invalid syntax'))))
        system._exit(0)
    except BaseException as error:
        send('{"kind":"compileError","line":1,"column":1,"message":%s}' % one_line(error))
        system._exit(0)
    compile_ns = perf_counter_ns() - started
    module = type(sys)('solution')
    module.__file__ = 'solution.py'
    sys.modules['solution'] = module
    for node in (ListNode, TreeNode):
        node.__module__, node.__qualname__ = 'solution', node.__name__
        module.__dict__[node.__name__] = node
    try:
        exec(code, module.__dict__)
    except MemoryError:
        send('{"kind":"loadFailed","outOfMemory":true,"message":"MemoryError","frames":[]}')
        flush()
        system._exit(0)
    except BaseException as error:
        send('{"kind":"loadFailed","outOfMemory":false,%s}' % crash(error))
        flush()
        system._exit(0)
    disarm()
    function = module.__dict__.get(header['name'])
    if not callable(function) or (shape and not all(callable(getattr(function, name, None)) for name in method_names(shape))):
        send('{"kind":"missing"}')
        flush()
        system._exit(0)
    if shape:
        function = class_runner(function)
    send('{"kind":"loaded","compileUs":%d}' % (compile_ns // 1000))

    def misfit_frame(measures, misfit):
        of = '"of":%s,' % short(misfit.args[1]) if len(misfit.args) > 1 else ''
        return '{"kind":"misfit",%s,%s"got":%s}' % (measures, of, short(misfit.args[0]))

    index = header['first']
    for line in cases:
        if is_spent():
            send('{"kind":"paused"}')
            break
        arguments = [value if decode is None else decode(value) for decode, value in zip(decoders, parse(line))]
        line = None
        try:
            write(peak_reset, b'5')
        except OSError:
            pass
        send('{"kind":"calling"}')
        arm(False)
        started = perf_counter_ns()
        # A limit on processor time makes the clock of a process coarse, but not that of a thread.
        cpu = process_time_ns()
        own_cpu = thread_time_ns()
        # The outcome is put into words only after the clocks were read.
        failure = None
        try:
            result = function(*arguments)
            if changes is not None:
                result = arguments[changes]
        except BaseException as error:
            failure = error
        own_cpu = thread_time_ns() - own_cpu
        cpu = max(process_time_ns() - cpu, own_cpu)
        started = perf_counter_ns() - started
        disarm()
        send('{"kind":"called"}')
        measures = '"index":%d,"cpuUs":%d,"wallUs":%d,"memory":%d' % (
            index, cpu // 1000, started // 1000, memory(b'VmHWM:'))
        if failure is None:
            try:
                frame = '{"kind":"returned",%s,"value":%s}' % (measures, encode(result))
            except Misfit as misfit:
                frame = misfit_frame(measures, misfit)
            except BaseException as error:
                frame = '{"kind":"raised",%s,%s}' % (measures, crash(error))
        elif type(failure) is Misfit:
            frame = misfit_frame(measures, failure)
        elif isinstance(failure, MemoryError):
            frame = '{"kind":"outOfMemory",%s}' % measures
        else:
            frame = '{"kind":"raised",%s,%s}' % (measures, crash(failure))
        arguments = result = failure = None
        mark(index)
        if is_full(len(frame)):
            send('{"kind":"full","bytes":%d}' % len(frame))
            break
        send(frame)
        index += 1
    system._exit(0)
`;
