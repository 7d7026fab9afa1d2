/**
 * Between the JSON of a case and the values a solution takes and gives: reads the bytes of a line without copies of it, writes ASCII. Java 11, because it is also
 * part of the program that a Piston server with an old JDK compiles.
 */
export const javaCodec = String.raw`
final class Misfit extends Exception {
	/** The type that was expected, where it is not that of the result. */
	final String of;

	Misfit(String got) {
		this(got, null);
	}

	Misfit(String got, String of) {
		super(got, null, false, false);
		this.of = of;
	}
}

final class Reader {
	private final byte[] bytes;
	private final int size;
	private int at;

	Reader(byte[] bytes, int size) {
		this.bytes = bytes;
		this.size = size;
	}

	/** The values of an array of JSON, each of its own type. */
	Object[] values(Shape[] shapes) throws ReflectiveOperationException {
		Object[] values = new Object[shapes.length];
		take('[');
		for (int i = 0; i < shapes.length; i++) {
			if (i > 0) take(',');
			values[i] = value(shapes[i]);
		}
		return values;
	}

	/** The calls in an array of JSON that holds nothing else, each as the place of what is called and the arguments; of so many elements ahead of these the others are left free. */
	Object[] calls(int ahead, Function<String, Callable> named) throws ReflectiveOperationException {
		ArrayList<Object> calls = new ArrayList<>();
		take('[');
		take('[');
		do {
			take('[');
			Callable called = named.apply(text());
			Object[] call = new Object[ahead + called.parameters.length];
			call[ahead - 1] = called.place;
			for (int i = 0; i < called.parameters.length; i++) {
				take(',');
				call[ahead + i] = value(called.parameters[i]);
			}
			take(']');
			calls.add(call);
		} while (took(','));
		take(']');
		return calls.toArray();
	}

	private Object value(Shape shape) throws ReflectiveOperationException {
		switch (shape.kind) {
			case "array": return array(shape.of);
			case "nullable": return isNull() ? null : value(shape.of);
			case "list": return list(shape);
			case "tree": return tree(shape);
			case "char": return text().charAt(0);
			case "int": return (int) integer();
			case "long": return Long.parseLong(text());
			case "double": return real();
			case "bool": return bool();
			default: return text();
		}
	}

	private Object array(Shape of) throws ReflectiveOperationException {
		if (of.kind.equals("int")) {
			take('[');
			return ints();
		}
		List<Object> values = elements(of, false);
		Object array = Array.newInstance(of.seen, values.size());
		for (int i = 0; i < values.size(); i++) Array.set(array, i, values.get(i));
		return array;
	}

	private List<Object> elements(Shape of, boolean mayBeNull) throws ReflectiveOperationException {
		ArrayList<Object> values = new ArrayList<>();
		take('[');
		if (took(']')) return values;
		do values.add(mayBeNull && isNull() ? null : value(of)); while (took(','));
		take(']');
		return values;
	}

	private Object list(Shape shape) throws ReflectiveOperationException {
		List<Object> values = elements(shape.of, false);
		Object first = null;
		for (int i = values.size() - 1; i >= 0; i--) {
			Object node = shape.nodes.node(values.get(i));
			shape.nodes.links[0].set(node, first);
			first = node;
		}
		return first;
	}

	private Object tree(Shape shape) throws ReflectiveOperationException {
		List<Object> nodes = elements(shape.of, true);
		for (int i = 0; i < nodes.size(); i++) if (nodes.get(i) != null) nodes.set(i, shape.nodes.node(nodes.get(i)));
		int next = 1;
		for (Object node : nodes) {
			if (node == null) continue;
			for (Field link : shape.nodes.links) if (next < nodes.size()) link.set(node, nodes.get(next++));
		}
		return nodes.isEmpty() ? null : nodes.get(0);
	}

	private int[] ints() {
		int[] values = new int[16];
		int count = 0;
		if (!took(']')) {
			do {
				if (count == values.length) values = Arrays.copyOf(values, 2 * count);
				values[count++] = (int) integer();
			} while (took(','));
			take(']');
		}
		return Arrays.copyOf(values, count);
	}

	/** Anything, in the words of java.util. */
	Object any() {
		switch (peek()) {
			case '{': {
				LinkedHashMap<String, Object> map = new LinkedHashMap<>();
				take('{');
				if (took('}')) return map;
				do {
					String key = text();
					take(':');
					map.put(key, any());
				} while (took(','));
				take('}');
				return map;
			}
			case '[': {
				ArrayList<Object> list = new ArrayList<>();
				take('[');
				if (took(']')) return list;
				do list.add(any()); while (took(','));
				take(']');
				return list;
			}
			case '"': return text();
			case 't': case 'f': return bool();
			default: return real();
		}
	}

	private long integer() {
		boolean negative = took('-');
		peek();
		long value = 0;
		for (; at < size && bytes[at] >= '0' && bytes[at] <= '9'; at++) value = 10 * value + bytes[at] - '0';
		return negative ? -value : value;
	}

	private double real() {
		if (peek() == '"') return Double.parseDouble(text());
		int start = at;
		while (at < size && "+-.eE0123456789".indexOf(bytes[at]) >= 0) at++;
		return Double.parseDouble(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1));
	}

	private boolean isNull() {
		if (peek() != 'n') return false;
		at += 4;
		return true;
	}

	private boolean bool() {
		boolean value = peek() == 't';
		at += value ? 4 : 5;
		return value;
	}

	private String text() {
		take('"');
		StringBuilder text = null;
		int start = at;
		for (;; at++) {
			byte letter = bytes[at];
			if (letter != '"' && letter != '\\') continue;
			String piece = new String(bytes, start, at - start, StandardCharsets.UTF_8);
			if (letter == '"') {
				at++;
				return text == null ? piece : text.append(piece).toString();
			}
			if (text == null) text = new StringBuilder();
			text.append(piece);
			at++;
			char escape = (char) bytes[at];
			if (escape == 'u') {
				text.append((char) Integer.parseInt(new String(bytes, at + 1, 4, StandardCharsets.ISO_8859_1), 16));
				at += 4;
			} else {
				int place = "ntrbf".indexOf(escape);
				text.append(place < 0 ? escape : "\n\t\r\b\f".charAt(place));
			}
			start = at + 1;
		}
	}

	private byte peek() {
		while (at < size && bytes[at] == ' ') at++;
		return at < size ? bytes[at] : 0;
	}

	private boolean took(char wanted) {
		if (peek() != wanted) return false;
		at++;
		return true;
	}

	private void take(char wanted) {
		if (!took(wanted)) throw new IllegalStateException("no " + wanted + " at " + at);
	}
}

final class Writer {
	final StringBuilder out;

	Writer(StringBuilder out) {
		this.out = out;
	}

	/** Whatever stands for a value of this type, be it a list instead of an array. */
	void value(Object value, Shape shape) throws Misfit, ReflectiveOperationException {
		switch (shape.kind) {
			case "array":
				array(value, shape.of);
				break;
			case "nullable":
				if (value == null) out.append("null");
				else value(value, shape.of);
				break;
			case "list":
				list(value, shape);
				break;
			case "tree":
				tree(value, shape);
				break;
			case "char":
				if (!(value instanceof Character)) throw new Misfit(describe(value));
				if ((char) value > 127) throw new Misfit("a character that is not ASCII");
				text(value.toString());
				break;
			case "int":
				out.append(whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE));
				break;
			case "long":
				out.append('"').append(whole(value, Long.MIN_VALUE, Long.MAX_VALUE)).append('"');
				break;
			case "double":
				real(value);
				break;
			case "bool":
				if (!(value instanceof Boolean)) throw new Misfit(describe(value));
				out.append((boolean) value);
				break;
			default:
				if (!(value instanceof CharSequence)) throw new Misfit(describe(value));
				text(value.toString());
		}
	}

	private void array(Object value, Shape of) throws Misfit, ReflectiveOperationException {
		if (value instanceof int[] && of.kind.equals("int")) {
			ints((int[]) value);
			return;
		}
		boolean list = value instanceof Collection;
		if (!list && (value == null || !value.getClass().isArray())) throw new Misfit(describe(value));
		Object[] values = list ? ((Collection<?>) value).toArray() : null;
		int count = list ? values.length : Array.getLength(value);
		out.append('[');
		for (int i = 0; i < count; i++) {
			if (i > 0) out.append(',');
			try {
				value(list ? values[i] : Array.get(value, i), of);
			} catch (Misfit misfit) {
				String got = misfit.getMessage();
				throw got.startsWith("an array holding ") ? misfit : new Misfit("an array holding " + got + " at index " + i);
			}
		}
		out.append(']');
	}

	private void list(Object first, Shape shape) throws Misfit, ReflectiveOperationException {
		Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		out.append('[');
		for (Object node = first; node != null; node = shape.nodes.links[0].get(node)) {
			if (!shape.nodes.type.isInstance(node)) throw new Misfit(describe(node));
			if (!seen.add(node)) throw new Misfit("a linked list that never ends");
			if (seen.size() > 1) out.append(',');
			held(node, shape, "a linked list holding ");
		}
		out.append(']');
	}

	/** By levels; nulls at the end are left out. */
	private void tree(Object root, Shape shape) throws Misfit, ReflectiveOperationException {
		Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		ArrayList<Object> waiting = new ArrayList<>();
		waiting.add(root);
		out.append('[');
		int last = out.length();
		for (int i = 0; i < waiting.size(); i++) {
			Object node = waiting.get(i);
			if (i > 0) out.append(',');
			if (node == null) {
				out.append("null");
				continue;
			}
			if (!shape.nodes.type.isInstance(node)) throw new Misfit(describe(node));
			if (!seen.add(node)) throw new Misfit("a tree in which a node has two parents");
			held(node, shape, "a tree holding ");
			last = out.length();
			for (Field link : shape.nodes.links) waiting.add(link.get(node));
		}
		out.setLength(last);
		out.append(']');
	}

	private void held(Object node, Shape shape, String what) throws Misfit, ReflectiveOperationException {
		try {
			value(shape.nodes.val.get(node), shape.of);
		} catch (Misfit misfit) {
			throw new Misfit(what + misfit.getMessage());
		}
	}

	private void ints(int[] values) {
		out.append('[');
		for (int i = 0; i < values.length; i++) {
			if (i > 0) out.append(',');
			out.append(values[i]);
		}
		out.append(']');
	}

	private static long whole(Object value, long least, long most) throws Misfit {
		if (!(value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte)) throw new Misfit(describe(value));
		long number = ((Number) value).longValue();
		if (number < least || number > most) throw new Misfit(describe(value));
		return number;
	}

	private void real(Object value) throws Misfit {
		if (value instanceof Float || value instanceof Double) {
			double number = ((Number) value).doubleValue();
			boolean finite = !Double.isNaN(number) && !Double.isInfinite(number);
			if (!finite) out.append('"');
			out.append(number);
			if (!finite) out.append('"');
		} else {
			out.append((double) whole(value, Long.MIN_VALUE, Long.MAX_VALUE));
		}
	}

	void text(String value) {
		out.append('"');
		for (int i = 0; i < value.length(); i++) {
			char letter = value.charAt(i);
			if (letter == '"' || letter == '\\') out.append('\\').append(letter);
			else if (letter >= 32 && letter < 127) out.append(letter);
			else unit(letter);
		}
		out.append('"');
	}

	private void unit(char letter) {
		out.append("\\u");
		for (int shift = 12; shift >= 0; shift -= 4) out.append("0123456789abcdef".charAt(letter >> shift & 15));
	}

	private static String describe(Object value) {
		if (value == null || value instanceof Boolean) return String.valueOf(value);
		if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) return "the number " + value;
		String name = value.getClass().getSimpleName();
		return (name.matches("[AEIOUaeiou].*") ? "an " : "a ") + name;
	}
}
`;
