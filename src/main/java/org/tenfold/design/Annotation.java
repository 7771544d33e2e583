package org.tenfold.design;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something on the sheet that explains and means nothing to AWS. Its place is in the layout, under its id, which no component or
 * link can have: {@code note.1}, {@code image.2}.
 */
public sealed interface Annotation {

    /** What ids of annotations look like. */
    Pattern ID = Pattern.compile("(note|image)\\.[a-z0-9-]{1,58}");

    String id();

    /** The same under another id. */
    Annotation withId(String id);

    /** Words on the sheet; line breaks are kept. */
    record Note(String id, String text) implements Annotation {
        @Override
        public Note withId(String newId) {
            return new Note(newId, text);
        }
    }

    /**
     * A picture.
     *
     * @param name what it shows, for those who cannot see it
     * @param data the bytes of a PNG or JPEG file in Base64
     */
    record Image(String id, String name, String data) implements Annotation {

        @Override
        public Image withId(String newId) {
            return new Image(newId, name, data);
        }

        /** The bytes of the file. */
        public byte[] bytes() {
            return Base64.getDecoder().decode(data);
        }

        /** The media type that the first bytes tell; empty if they are neither PNG nor JPEG. */
        public static Optional<String> type(byte[] bytes) {
            return startsWith(bytes, List.of(0x89, 0x50, 0x4E, 0x47)) ? Optional.of("image/png")
                    : startsWith(bytes, List.of(0xFF, 0xD8, 0xFF)) ? Optional.of("image/jpeg") : Optional.empty();
        }

        private static boolean startsWith(byte[] bytes, List<Integer> magic) {
            for (int i = 0; i < magic.size(); i++) {
                if (i >= bytes.length || (bytes[i] & 0xFF) != magic.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether an id is that of an annotation. */
    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** A free id for a new annotation of a kind, {@code note} or {@code image}. */
    static String freeId(Collection<String> taken, String kind) {
        int number = 1;
        while (taken.contains(kind + "." + number)) {
            number++;
        }
        return kind + "." + number;
    }
}
