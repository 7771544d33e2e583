package org.tenfold.editor;

import java.util.Optional;

/** Where copied things lie until they are pasted. */
public interface Clipboard {

    /** What can be pasted. */
    sealed interface Content {
    }

    /** Parts of a design. */
    record Parts(Fragment fragment) implements Content {
    }

    /** Words, which become a note. */
    record Words(String text) implements Content {
    }

    /** The bytes of a PNG or JPEG file, which become an image on the sheet. */
    record ImageFile(byte[] bytes) implements Content {
    }

    /** Files, which whoever knows files takes. */
    record Files(Runnable take) implements Content {
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
