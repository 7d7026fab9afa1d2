/**
 * Runs mutants of the reference over inputs and says which inputs tell them from it. Request: `{ kinds, returns, changes, name, class, absolute, relative, levels,
 * inputs, only: [mutant] | null, stop: 'all' | 'first', clock: { kind: 'steps' } | { kind: 'time', limitMs }, trace }`. Answers, a line each:
 * `{ kind: 'mutants', mutants: [{ line, label }] }` first, `{ kind: 'begun', mutant }`, with `trace` also `{ kind: 'at', input }`, and
 * `{ kind: 'done', mutant, killers: [input], overran, steps, referenceSteps }`.
 *
 * With the step clock a mutant's loops and calls are counted, so that the same folder gives the same answer on every machine: one that
 * takes `20 x the reference's steps + 100,000` on an input has overrun it, and is not tried any further.
 */
export const mutationTool = String.raw`
STEPS_FACTOR, STEPS_EXTRA = 20, 100_000

class Steps:
    left = 0

def tick():
    Steps.left -= 1
    if Steps.left < 0:
        raise Overrun()

def counted(tree):
    """The same program, counting each round of a loop and each call."""
    for node in list(ast.walk(tree)):
        if isinstance(node, (ast.For, ast.While, ast.FunctionDef)):
            node.body.insert(0, ast.Expr(value=ast.Call(func=ast.Name(id='__tick__', ctx=ast.Load()), args=[], keywords=[])))
    return ast.fix_missing_locations(tree)

def main():
    request = json.load(sys.stdin)
    call, name = Call(request), request['name']
    agreed = Agreement(request)
    clock, inputs = request['clock'], request['inputs']
    by_steps = clock['kind'] == 'steps'
    limit_ms = 2_000 if by_steps else clock['limitMs']

    def function(tree):
        space = {'__name__': 'reference', '__tick__': tick, **NODES}
        Steps.left = STEPS_EXTRA
        exec(compile(counted(tree) if by_steps else tree, 'reference.py', 'exec'), space)
        return runner(request, space[name])

    def guarded(mutant, values):
        # A loop inside a built-in function never looks at a Python signal handler: this timer's default action ends the process.
        if HAS_TIMER:
            signal.setitimer(signal.ITIMER_VIRTUAL, limit_ms / 1000 + 1)
        return timed(limit_ms, mutant, values)

    source = read('reference.py')
    found = sites(source)
    say(kind='mutants', mutants=[{'line': line, 'label': label} for line, label, _ in found])
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 10_000))
    reference = function(ast.parse(source, 'reference.py'))
    expected, budgets = [], []
    for item in inputs:
        Steps.left = 1 << 60
        given = call.arguments(item)
        expected.append(call.answer(given, reference(*given)))
        budgets.append((1 << 60) - Steps.left)

    for mutant in range(len(found)) if request['only'] is None else request['only']:
        say(kind='begun', mutant=mutant)
        killers, overran, steps = [], False, 0
        try:
            changed = guarded(function, (found[mutant][2](),))
        except BaseException:
            # It does not even load: every input tells it from the reference.
            say(kind='done', mutant=mutant, killers=list(range(len(inputs)))[:1 if request['stop'] == 'first' else None], overran=False, steps=0, referenceSteps=sum(budgets))
            continue
        for index, item in enumerate(inputs):
            if request['trace']:
                say(kind='at', input=index)
            Steps.left = allowed = budgets[index] * STEPS_FACTOR + STEPS_EXTRA
            try:
                given = call.arguments(item)
                actual = call.answer(given, guarded(changed, given))
                killed = not agreed(item, expected[index], actual)
            except Overrun:
                killed = overran = True
            except BaseException:
                killed = True
            steps += allowed - Steps.left
            if killed:
                killers.append(index)
                if overran or request['stop'] == 'first':
                    break
        say(kind='done', mutant=mutant, killers=killers, overran=overran, steps=steps, referenceSteps=sum(budgets))

main()
`;
