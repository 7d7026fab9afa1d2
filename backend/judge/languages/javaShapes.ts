/** The types of a signature in the driver for Java. Java 11, see javaCodec.ts. */
export const javaShapes = String.raw`
/** The class of the nodes of a list or a tree, which may be the solution's own. */
final class Nodes {
	final Class<?> type;
	final Field val;
	final Field[] links;
	private final Constructor<?> make;

	Nodes(ClassLoader loader, String name, String... links) throws ReflectiveOperationException {
		type = Class.forName(name, true, loader);
		val = field("val");
		this.links = new Field[links.length];
		for (int i = 0; i < links.length; i++) this.links[i] = field(links[i]);
		Constructor<?> found;
		try {
			found = type.getDeclaredConstructor();
		} catch (NoSuchMethodException none) {
			found = type.getDeclaredConstructor(val.getType());
		}
		found.setAccessible(true);
		make = found;
	}

	Object node(Object value) throws ReflectiveOperationException {
		Object node = make.getParameterCount() == 0 ? make.newInstance() : make.newInstance(value);
		val.set(node, value);
		return node;
	}

	private Field field(String name) throws NoSuchFieldException {
		Field field = type.getDeclaredField(name);
		field.setAccessible(true);
		return field;
	}
}

/** A type of a signature, taken apart. */
final class Shape {
	final String kind;
	final Shape of;
	/** Of a list or a tree. */
	final Nodes nodes;
	/** What a solution sees. */
	final Class<?> seen;

	Shape(String name, ClassLoader loader) throws ReflectiveOperationException {
		boolean isNode = name.endsWith(">");
		if (name.equals("graph")) {
			kind = "array";
			of = new Shape("int[]", loader);
		} else if (name.endsWith("[]")) {
			kind = "array";
			of = new Shape(name.substring(0, name.length() - 2), loader);
		} else if (name.endsWith("?")) {
			kind = "nullable";
			of = new Shape(name.substring(0, name.length() - 1), loader);
		} else {
			kind = isNode ? name.substring(0, 4) : name;
			of = isNode ? new Shape(name.substring(5, name.length() - 1), loader) : null;
		}
		nodes = !isNode ? null : kind.equals("list") ? new Nodes(loader, "ListNode", "next") : new Nodes(loader, "TreeNode", "left", "right");
		seen = isNode ? nodes.type : kind.equals("array") ? Array.newInstance(of.seen, 0).getClass() : kind.equals("nullable") ? boxed(of.seen) : scalar(kind);
	}

	static Shape[] all(List<?> names, ClassLoader loader) throws ReflectiveOperationException {
		Shape[] shapes = new Shape[names.size()];
		for (int i = 0; i < shapes.length; i++) shapes[i] = new Shape((String) names.get(i), loader);
		return shapes;
	}

	private static Class<?> scalar(String name) {
		switch (name) {
			case "int": return int.class;
			case "long": return long.class;
			case "double": return double.class;
			case "bool": return boolean.class;
			case "char": return char.class;
			case "string": return String.class;
			default: throw new IllegalArgumentException(name);
		}
	}

	private static Class<?> boxed(Class<?> type) {
		return Array.get(Array.newInstance(type, 1), 0) == null ? type : Array.get(Array.newInstance(type, 1), 0).getClass();
	}
}
`;
