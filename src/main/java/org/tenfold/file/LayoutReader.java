package org.tenfold.file;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.DeadLetters;
import org.tenfold.design.Edit;
import org.tenfold.design.Layout;
import org.tenfold.design.Link;
import org.tenfold.design.Point;
import org.tenfold.design.Style;
import org.tenfold.text.Text;

/**
 * The layout of a document on its way to edits that place what other edits made. What it says of ids that the design does not
 * hold is left out.
 */
final class LayoutReader {

    private static final Text BOX = Text.of("[x, y] or [x, y, width, height]", "[x, y] 또는 [x, y, 너비, 높이]");
    private static final Text POINT = Text.name("[x, y]");
    private static final Text IMAGE = Text.of("A PNG or JPEG file in Base64", "Base64로 적은 PNG 또는 JPEG 파일");
    private static final Text ANNOTATION_ID = Text.of("An id such as \"{kind}.1\"", "\"{kind}.1\" 같은 ID");
    private static final Text TWICE = Text.of("The id \"{id}\" is used twice.", "ID \"{id}\"{id|이가} 두 번 쓰였습니다.");

    private final List<Edit> edits;
    private final Set<String> components = new LinkedHashSet<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final Set<String> unplaced = new LinkedHashSet<>();

    /** @param edits that make the components and links; those that place them are added */
    LayoutReader(List<Edit> edits) {
        this.edits = edits;
        for (Edit edit : edits) {
            if (edit instanceof Edit.Add(Component component)) {
                components.add(component.id());
            } else if (edit instanceof Edit.Connect(Link link)) {
                links.add(link.id());
            }
        }
        for (Edit edit : edits) {
            if (edit instanceof Edit.Add(Component component) && DeadLetters.of(component, components::contains) instanceof Link told) {
                links.add(told.id());
            }
        }
    }

    /** Ids that were read and that the design does not hold. */
    Set<String> unplaced() {
        return unplaced;
    }

    /** The layout to which the edits belong, which holds only what this version does not know. */
    Layout read(Members members) throws DesignFileException {
        Set<String> placeable = annotations(members);
        placeable.addAll(components);
        edits.add(new Edit.Place(placed(members.object("boxes"), placeable, LayoutReader::box)));
        placed(members.object("routes"), links, LayoutReader::bends)
                .forEach((link, bends) -> edits.add(new Edit.Bend(link, bends)));
        placed(members.object("labels"), links, share -> share.number(0, 1))
                .forEach((link, share) -> edits.add(new Edit.SlideLabel(link, share)));
        Set<String> all = new LinkedHashSet<>(placeable);
        all.addAll(links);
        Set<String> locked = known(members.texts("locked"), all);
        if (!locked.isEmpty()) {
            edits.add(new Edit.Lock(locked, true));
        }
        Set<String> collapsed = known(members.texts("collapsed"), components);
        if (!collapsed.isEmpty()) {
            edits.add(new Edit.Collapse(collapsed, true));
        }
        edits.add(new Edit.Order(List.copyOf(known(members.texts("order"), placeable))));
        for (Node group : members.list("groups")) {
            edits.add(new Edit.Group(known(group.texts(), placeable)));
        }
        edits.add(new Edit.Dress(placed(members.object("style"), all, LayoutReader::style)));
        return Layout.EMPTY.withExtra(members.rest());
    }

    private Set<String> annotations(Members members) throws DesignFileException {
        Set<String> ids = new LinkedHashSet<>();
        for (Node note : members.list("notes")) {
            Members parts = note.members();
            edits.add(new Edit.Annotate(new Annotation.Note(annotationId(parts, "note", ids), parts.require("text").text())));
            parts.end(DesignReader.MEMBER_OF.with("owner", "notes"));
        }
        for (Node image : members.list("images")) {
            Members parts = image.members();
            String id = annotationId(parts, "image", ids);
            String name = parts.text("name", "");
            Node data = parts.require("data");
            if (!isImage(data.text())) {
                throw data.expected(IMAGE.message());
            }
            edits.add(new Edit.Annotate(new Annotation.Image(id, name, data.text())));
            parts.end(DesignReader.MEMBER_OF.with("owner", "images"));
        }
        return ids;
    }

    private static String annotationId(Members parts, String kind, Set<String> ids) throws DesignFileException {
        Node id = parts.require("id");
        if (!Annotation.isId(id.text()) || !id.text().startsWith(kind + ".")) {
            throw id.expected(ANNOTATION_ID.with("kind", kind));
        }
        if (!ids.add(id.text())) {
            throw id.wrong(TWICE.with("id", id.text()));
        }
        return id.text();
    }

    private static boolean isImage(String data) {
        try {
            return Annotation.Image.type(Base64.getDecoder().decode(data)).isPresent();
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** Those of the listed ids that the design holds; others are left out. */
    private Set<String> known(List<String> listed, Set<String> ids) {
        Set<String> known = new LinkedHashSet<>();
        for (String id : listed) {
            (ids.contains(id) ? known : unplaced).add(id);
        }
        return known;
    }

    private static Style style(Node node) throws DesignFileException {
        Members members = node.members();
        Node color = members.take("color");
        Node line = members.take("line");
        members.end(DesignReader.MEMBER_OF.with("owner", "style"));
        return new Style(color == null ? null
                : Style.Hue.of(color.oneOf(Format.HUES, DesignReader.VALUE_OF.with("owner", "color"))).orElseThrow(),
                line == null ? null : Style.Line.of(line.oneOf(Format.LINES, DesignReader.VALUE_OF.with("owner", "line"))).orElseThrow());
    }

    private interface Reading<T> {
        T of(Node node) throws DesignFileException;
    }

    /** What stands under ids of the design; other ids are left out. */
    private <T> Map<String, T> placed(Members members, Set<String> ids, Reading<T> reading) throws DesignFileException {
        Map<String, T> placed = new LinkedHashMap<>();
        for (Map.Entry<String, Node> member : members.all().entrySet()) {
            T value = reading.of(member.getValue());
            if (ids.contains(member.getKey())) {
                placed.put(member.getKey(), value);
            } else {
                unplaced.add(member.getKey());
            }
        }
        return placed;
    }

    private static Box box(Node node) throws DesignFileException {
        List<Node> numbers = node.elements();
        if (numbers.size() != 2 && numbers.size() != 4) {
            throw node.expected(BOX.message());
        }
        double x = coordinate(numbers.get(0));
        double y = coordinate(numbers.get(1));
        return numbers.size() == 2 ? Box.tile(x, y)
                : new Box(x, y, numbers.get(2).number(0, Format.SHEET), numbers.get(3).number(0, Format.SHEET));
    }

    private static List<Point> bends(Node node) throws DesignFileException {
        List<Point> bends = new ArrayList<>();
        for (Node element : node.elements()) {
            List<Node> numbers = element.elements();
            if (numbers.size() != 2) {
                throw element.expected(POINT.message());
            }
            bends.add(new Point(coordinate(numbers.get(0)), coordinate(numbers.get(1))));
        }
        return bends;
    }

    private static double coordinate(Node node) throws DesignFileException {
        return node.number(-Format.SHEET, Format.SHEET);
    }
}
