/**
 * Tries a validator on inputs at the bounds of the constraints, and looks how far a generator goes. Request: `{ kinds, beyond, on, draws: [[seed, size]] }`,
 * inputs in JSON form. One answer: `{ passed: [place in beyond], refused: [{ place in on, reason }], drawn, own }`, of which the last two hold for each parameter
 * `{ length, magnitude }`, the largest of generate() and of generate() and edges() together.
 */
export const boundsTool = String.raw`
request = json.load(sys.stdin)
kinds = request['kinds']
validate = load('validator.py').validate
generator = load('generator.py')

def refusal(item):
    try:
        validate(*decode_input(kinds, item))
    except ValueError as error:
        return str(error) or 'ValueError'
    return None

def magnitude(value):
    if isinstance(value, (list, tuple)):
        return max(map(magnitude, value), default=0)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value != value:
        return 0
    return abs(int(max(-2.0 ** 70, min(2.0 ** 70, value)))) if isinstance(value, float) else abs(value)

def reach(inputs):
    columns = list(zip(*inputs)) or [()] * len(kinds)
    return [
        {
            'length': max((len(value) for value in column if isinstance(value, (list, tuple, str))), default=0),
            'magnitude': str(max(map(magnitude, column), default=0)),
        }
        for column in columns
    ]

drawn = [generator.generate(seed, size) for seed, size in request['draws']]
refused = [(place, refusal(item)) for place, item in enumerate(request['on'])]
say(
    passed=[place for place, item in enumerate(request['beyond']) if refusal(item) is None],
    refused=[{'place': place, 'reason': reason} for place, reason in refused if reason is not None],
    drawn=reach(drawn),
    own=reach(drawn + list(generator.edges())),
)
`;
