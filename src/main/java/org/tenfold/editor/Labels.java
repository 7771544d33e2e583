package org.tenfold.editor;

import java.util.Collection;
import org.tenfold.design.Annotation;
import org.tenfold.design.Design;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Words for what a step was about. */
final class Labels {

    private static final Text PARTS = Text.of("{count|part|parts}", "{count}개 요소");
    private static final Text LINK = Text.of("a link", "연결");
    private static final Text NOTE = Text.of("a note", "메모");
    private static final Text IMAGE = Text.of("an image", "이미지");

    private Labels() {
    }

    /** The name of the only part, or the number of parts. */
    static Message of(Design design, Collection<String> ids) {
        if (ids.size() != 1) {
            return PARTS.with("count", ids.size());
        }
        String id = ids.iterator().next();
        return design.architecture().component(id).map(component -> Message.literal(component.name()))
                .orElse(switch (design.layout().annotations().get(id)) {
                    case null -> LINK.message();
                    case Annotation.Note _ -> NOTE.message();
                    case Annotation.Image _ -> IMAGE.message();
                });
    }
}
