package org.tenfold.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.json.JsonValue;
import org.tenfold.text.Text;

/** The members of an object of the document that nobody has taken yet. */
public final class Members {

    private static final Text MISSING = Text.of("\"{name}\" is missing.", "\"{name}\"{name|이가} 없습니다.");

    private final Node owner;
    private final Map<String, JsonValue> left;
    private final Set<String> known = new LinkedHashSet<>();

    Members(Node owner, Map<String, JsonValue> members) {
        this.owner = owner;
        this.left = new LinkedHashMap<>(members);
    }

    /** A member, taken out; null when it is not there. */
    public @Nullable Node take(String name) {
        known.add(name);
        JsonValue value = left.remove(name);
        return value == null ? null : child(name, value);
    }

    /** A member that must be there, taken out. */
    public Node require(String name) throws DesignFileException {
        Node member = take(name);
        if (member == null) {
            throw owner.wrong(MISSING.with("name", name));
        }
        return member;
    }

    /** The words of a member, or others when it is not there. */
    public String text(String name, String otherwise) throws DesignFileException {
        Node member = take(name);
        return member == null ? otherwise : member.text();
    }

    /** The members of a member that is an object; none when it is not there. */
    public Members object(String name) throws DesignFileException {
        Node member = take(name);
        return member == null ? new Members(owner, Map.of()) : member.members();
    }

    /** The elements of a member that is a list; none when it is not there. */
    public List<Node> list(String name) throws DesignFileException {
        Node member = take(name);
        return member == null ? List.of() : member.elements();
    }

    /** The words in a member that is a list of them; none when it is not there. */
    public List<String> texts(String name) throws DesignFileException {
        Node member = take(name);
        return member == null ? List.of() : member.texts();
    }

    /** All members not taken yet, taken out in their order. */
    public Map<String, Node> all() {
        Map<String, Node> all = new LinkedHashMap<>();
        left.forEach((name, value) -> all.put(name, child(name, value)));
        left.clear();
        return all;
    }

    /** The members not taken, as plain values: what this version does not know. */
    Map<String, Object> rest() {
        Map<String, Object> rest = new LinkedHashMap<>();
        left.forEach((name, value) -> rest.put(name, value.plain()));
        return rest;
    }

    /**
     * Refuses members that nobody took.
     *
     * @param what they are not, in words; what was asked for until now is known
     */
    public void end(Object what) throws DesignFileException {
        for (Map.Entry<String, Node> member : all().entrySet()) {
            throw member.getValue().unknown(member.getKey(), what, known);
        }
    }

    private Node child(String name, JsonValue value) {
        return new Node(value, owner.path().isEmpty() ? name : owner.path() + "." + name);
    }
}
