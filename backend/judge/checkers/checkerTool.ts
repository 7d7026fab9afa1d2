/**
 * Asks a challenge's checker.py about answers. One request on standard input: `{ kinds, returns, questions: [{ input, answer, expected }] }` in JSON form, `expected` null
 * where only its hash is known; a line for each question, in their order: `{ right, reason }`. Ends with exit code 1 and its last words on the standard error stream when the checker
 * itself breaks. Lists and trees come as the contract writes them, as Python lists.
 */
export const checkerTool = String.raw`
import json, os, sys, types

answers = os.fdopen(os.dup(1), 'w', encoding='ascii')
sys.stdout = open(os.devnull, 'w')
os.dup2(sys.stdout.fileno(), 1)

def inside(kind):
    if kind.endswith('[]'):
        return kind[:-2]
    if kind.startswith('list<'):
        return kind[5:-1]
    if kind.startswith('tree<'):
        return kind[5:-1] + '?'
    return 'int[]' if kind == 'graph' else None

def decode(kind, value):
    if value is None:
        return None
    kind = kind.removesuffix('?')
    inner = inside(kind)
    if inner is not None:
        return [decode(inner, item) for item in value]
    return int(value) if kind == 'long' else float(value) if kind == 'double' else value

request = json.load(sys.stdin)
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'checker.py'), encoding='utf-8') as file:
    source = file.read()
checker = types.ModuleType('checker')
sys.modules['checker'] = checker
exec(compile(source, 'checker.py', 'exec'), checker.__dict__)

def verdict(question):
    def arguments():
        return [decode(kind, value) for kind, value in zip(request['kinds'], question['input'])]

    returns = request['returns']
    try:
        right = checker.check(*arguments(), decode(returns, question['answer']), decode(returns, question['expected']))
    except ValueError as error:
        return {'right': False, 'reason': str(error)[:300]}
    if right is not True and right is not False:
        raise TypeError('check has to return True or False, or to raise ValueError; it returned %r' % (right,))
    return {'right': right, 'reason': ''}

for question in request['questions']:
    answers.write(json.dumps(verdict(question)) + '\n')
    answers.flush()
`;
