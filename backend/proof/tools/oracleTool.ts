/**
 * Says which inputs are valid, and what is right for them. One request on standard input:
 * `{ kinds, returns, changes, name, class, forMs, inputs, draws: [[seed, size]] }` (inputs in JSON form); a line for each valid one, in their order, first of the inputs and
 * then of the draws: `{ place, output }` or `{ input, output }`. Ends by itself between two inputs when its time is over. An input on which one of the
 * author's programs fails is left out: who asks here wants to help a learner, and the proof has told the author.
 */
export const oracleTool = String.raw`
from time import perf_counter
started = perf_counter()
request = json.load(sys.stdin)
kinds, call = request['kinds'], Call(request)
until = started + request['forMs'] / 1000
validate = load('validator.py').validate
solve = runner(request, getattr(load('reference.py'), request['name'])) if request['returns'] else None

def answer(encoded, **about):
    try:
        validate(*decode_input(kinds, encoded))
        if solve:
            given = call.arguments(encoded)
            about['output'] = call.answer(given, solve(*given))
    except Exception:
        return
    say(**about)

for place, encoded in enumerate(request['inputs']):
    if perf_counter() > until:
        sys.exit()
    answer(encoded, place=place)
if request['draws']:
    generate = load('generator.py').generate
    seen = set()
    for seed, size in request['draws']:
        if perf_counter() > until:
            sys.exit()
        try:
            encoded = encode_input(kinds, generate(seed, size))
        except Exception:
            continue
        key = key_of(encoded)
        if key not in seen:
            seen.add(key)
            answer(encoded, input=encoded)
`;
