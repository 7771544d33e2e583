package org.tenfold.editor;

import java.util.List;
import java.util.Optional;
import org.tenfold.design.Point;

/** Where copied things lie until they are pasted. */
public interface Clipboard {

    /** What can be pasted, or let go over the sheet. */
    sealed interface Content {

        /** Puts it at a place of the sheet, as one step; files go where whoever took them puts them. */
        void placeAt(Workspace workspace, Point place);
    }

    /** Parts of a design. */
    record Parts(Fragment fragment) implements Content {
        @Override
        public void placeAt(Workspace workspace, Point place) {
            fragment.placeAround(workspace, place.x(), place.y());
        }
    }

    /** Words, which become a note. */
    record Words(String text) implements Content {
        @Override
        public void placeAt(Workspace workspace, Point place) {
            Annotations.addNote(workspace, text, place);
        }
    }

    /** The bytes of a PNG or JPEG file, which become an image on the sheet. */
    record ImageFile(byte[] bytes) implements Content {
        @Override
        public void placeAt(Workspace workspace, Point place) {
            Annotations.addImages(workspace, List.of(new Annotations.Picture("", bytes)), place);
        }
    }

    /** Files, which whoever knows files takes. */
    record Files(Runnable take) implements Content {
        @Override
        public void placeAt(Workspace workspace, Point place) {
            take.run();
        }
    }

    /** Puts parts there, in place of what lay there before. */
    void put(Fragment fragment);

    /** Puts parts there as the text of a file, for programs that take nothing else. */
    void putText(Fragment fragment);

    /** Whether something lies there that can be pasted. */
    boolean hasContent();

    /** What lies there, if it can be pasted. */
    Optional<Content> content();

    /** A clipboard of the program alone. */
    static Clipboard own() {
        return new Clipboard() {
            private Optional<Content> content = Optional.empty();

            @Override
            public void put(Fragment fragment) {
                content = Optional.of(new Parts(fragment));
            }

            @Override
            public void putText(Fragment fragment) {
                put(fragment.detached());
            }

            @Override
            public boolean hasContent() {
                return content.isPresent();
            }

            @Override
            public Optional<Content> content() {
                return content;
            }
        };
    }
}
